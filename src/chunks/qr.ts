import { addChunk } from '../elements/lazy-load/registry.ts';
import { qrCode } from '../templates/form/qr-code.ts';

const SVG = 'http://www.w3.org/2000/svg';

addChunk('qr', (text) => {
  const code = qrCode(text);
  if (!code) return undefined;
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', `0 0 ${code.size} ${code.size}`);
  picture.setAttribute('shape-rendering', 'crispEdges');
  const modules = document.createElementNS(SVG, 'path');
  modules.setAttribute('d', code.path);
  picture.append(modules);
  return picture;
});
