import { expect } from '@open-wc/testing';
import 'jsqr/dist/jsQR.js';
import type decode from 'jsqr';
import { addChunk, registry, type Chunk, type Chunks } from '../../../src/elements/lazy-load/registry.ts';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { whenIdle } from '../../../src/elements/when-idle.ts';
import '../../../src/chunks/fa.ts';
import '../../../src/chunks/qr.ts';
import { expectAccessible } from '../accessibility.ts';
import { clinic } from '../documents.ts';
import { serve } from '../server/test-server.ts';
import { put, state, withJson } from '../states.ts';
import { fillIn, part, readyForm, receipt, send, text } from './form.ts';
import { waitUntil } from '../wait-until.ts';

declare global {
  interface Window {
    jsQR: typeof decode.default;
  }
}

describe('<consultation-form> on paper', () => {
  let form: ConsultationForm;
  let chunks: Chunk[];
  let canonical: HTMLLinkElement;
  const realMatchMedia = window.matchMedia.bind(window);

  beforeEach(() => {
    chunks = [...registry().chunks];
    canonical = document.head.appendChild(document.createElement('link'));
    canonical.rel = 'canonical';
    canonical.href = 'https://quiet.example/calm-hands?from=mail';
    readerIsAt('a phone');
  });

  afterEach(() => {
    registry().chunks.splice(0, Infinity, ...chunks);
    window.matchMedia = realMatchMedia;
    Reflect.deleteProperty(navigator, 'connection');
    onPaper(false);
    canonical.remove();
    form.remove();
  });

  /** Takes the code that renders QR codes off the page. */
  function withoutQr(): Chunks['qr'] {
    const all = registry().chunks;
    const index = all.findIndex(([name]) => name === 'qr');
    return all.splice(index, 1)[0]![1] as Chunks['qr'];
  }

  function readerIsAt(place: 'a desk' | 'a phone'): void {
    window.matchMedia = (query) =>
      query.includes('hover')
        ? { ...realMatchMedia(query), matches: place === 'a desk' }
        : realMatchMedia(query);
  }

  /** Lets the rules for paper apply on screen: no engine but Chromium can be told to print. */
  function onPaper(prints = true): void {
    for (const sheet of form.shadowRoot!.adoptedStyleSheets) {
      for (const rule of sheet.cssRules) {
        if (!(rule instanceof CSSMediaRule)) continue;
        if (prints && rule.media.mediaText === 'print') rule.media.mediaText = 'screen';
        else if (!prints && rule.media.mediaText === 'screen') rule.media.mediaText = 'print';
      }
    }
  }

  async function print(): Promise<void> {
    window.dispatchEvent(new Event('beforeprint'));
    // What is rendered in microtasks is rendered before the page goes to the printer.
    await new Promise((resolve) => setTimeout(resolve));
    onPaper();
  }

  /** What a camera reads from the code as this engine renders it. */
  async function scanned(): Promise<string | undefined> {
    const svg = part(form, 'code')!.querySelector('svg')!.cloneNode(true) as SVGElement;
    for (const side of ['width', 'height']) svg.setAttribute(side, '400');
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 400 });
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, 400, 400);
    pen.drawImage(image, 0, 0, 400, 400);
    return window.jsQR(pen.getImageData(0, 0, 400, 400).data, 400, 400)?.data;
  }

  const card = () => text(part(form, 'printed')).replace(/[\u2066-\u2069]/g, '');

  it('is not to be seen on screen', async () => {
    form = await readyForm();
    expect(part(form, 'printed')!.getClientRects()).to.have.length(0);
    expect(part(form, 'form')!.getClientRects()).to.have.length(1);
  });

  it('shows whom to call and a code that leads to the form, in place of the form', async () => {
    form = await readyForm();
    await print();
    expect(part(form, 'form')!.getClientRects()).to.have.length(0);
    expect(card()).to.equal(
      'Quiet Street Clinic To ask for a call, call +1 555 555 0123 or scan this code. ' +
        '+1 555 555 0123 quiet.example/calm-hands',
    );
    expect(await scanned()).to.equal('https://quiet.example/calm-hands#consultation');
    const code = part(form, 'code')!;
    expect([
      code.role ?? code.getAttribute('role'),
      code.ariaLabel ?? code.getAttribute('aria-label'),
    ]).to.deep.equal(['img', 'Open the request form']);
    await expectAccessible(form);
  });

  it('shows the code dark on white and at least 3 cm wide, whatever the page’s colours are', async () => {
    form = await readyForm('style="color: #eee; background: #111"');
    await print();
    const { color, backgroundColor } = getComputedStyle(part(form, 'printed')!);
    expect([color, backgroundColor]).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    const [centimetres] = [
      part(form, 'code')!.querySelector('path')!.getBoundingClientRect().width / (96 / 2.54),
    ];
    expect(centimetres).to.be.at.least(3);
    await expectAccessible(form);
  });

  it('fits on a narrow sheet, and runs from right to left in Persian', async () => {
    form = await readyForm('lang="fa" style="inline-size: 320px"');
    await waitUntil(() => part(form, 'printed')?.lang === 'fa');
    await print();
    expect(getComputedStyle(part(form, 'printed')!).direction).to.equal('rtl');
    expect(part(form, 'printed')!.scrollWidth).to.be.at.most(320);
    expect(card()).to.include('+1 555 555 0123').and.include('quiet.example/calm-hands');
    await expectAccessible(form);
  });

  it('shows phone and address alone without a QR code, and does not mention scanning', async () => {
    withoutQr();
    form = await readyForm();
    await print();
    expect(card()).to.equal('Quiet Street Clinic +1 555 555 0123 quiet.example/calm-hands');
    expect(part(form, 'code')).to.equal(null);
    await expectAccessible(form);
  });

  it('shows no address that is unreadable', async () => {
    canonical.href = 'https://quiet.example/%E0%A4%A';
    form = await readyForm();
    await print();
    expect(card()).to.equal('Quiet Street Clinic +1 555 555 0123');
  });

  it('leads to where the page is now when it is printed again', async () => {
    form = await readyForm();
    await print();
    canonical.href = 'https://quiet.example/warm-feet';
    form.id = 'ask';
    await print();
    expect(await scanned()).to.equal('https://quiet.example/warm-feet#ask');
    expect(card()).to.include('quiet.example/warm-feet');
  });

  it('has its code ready at a desk, where people print', async () => {
    readerIsAt('a desk');
    form = await readyForm();
    await waitUntil(() => part(form, 'code'));
  });

  it('renders no code in advance on a phone, or where data is to be saved', async () => {
    let rendered = 0;
    const qr = withoutQr();
    addChunk('qr', (address) => {
      rendered += 1;
      return qr(address);
    });
    form = await readyForm();
    form.remove();
    readerIsAt('a desk');
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
    form = await readyForm();
    await new Promise<void>((resolve) => whenIdle(document, resolve));
    expect(rendered).to.equal(0);
    await print();
    expect(rendered).to.equal(1);
  });

  it('prints what happens next, once a request has been sent', async () => {
    const receiver = await serve({ status: 201, body: receipt });
    form = await readyForm(`action="${receiver.url}"`);
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'sent'));
    await print();
    expect(part(form, 'printed')).to.equal(null);
    expect(part(form, 'sent')!.getClientRects()).to.have.length(1);
  });
});

describe('the id of <consultation-form>', () => {
  let form: ConsultationForm;
  let above: HTMLElement;

  beforeEach(() => {
    above = document.body.appendChild(document.createElement('div'));
    above.style.blockSize = '3000px';
  });

  afterEach(() => {
    form.remove();
    above.remove();
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
  });

  const top = () => Math.round(form.getBoundingClientRect().top);
  const twoFrames = async () => {
    for (const _ of [1, 2, 3]) await new Promise((resolve) => requestAnimationFrame(resolve));
  };

  it('is given to the first form that has none', async () => {
    form = await readyForm();
    expect(form.id).to.equal('consultation');
    const second = await readyForm();
    expect(second.id).to.equal('');
    second.remove();
    const own = await readyForm('id="ask"');
    expect(own.id).to.equal('ask');
    own.remove();
  });

  it('is left to whatever has it on the page already', async () => {
    above.id = 'consultation';
    form = await readyForm();
    expect(form.id).to.equal('');
  });

  it('is scrolled to for a reader who came for it, also when the page grows above it', async () => {
    history.replaceState(null, '', '#consultation');
    form = put<ConsultationForm>(withJson('consultation-form', clinic()));
    await state(form, 'ready');
    // In Firefox, Tab would go past the form otherwise.
    expect(document.activeElement).to.equal(form);
    await waitUntil(() => top() >= 0 && top() < 200, `the form is at ${top()}`);
    above.style.blockSize = '6000px';
    await waitUntil(() => top() >= 0 && top() < 200, `the form is at ${top()}`);
  });

  it('lets go as soon as the reader moves', async () => {
    history.replaceState(null, '', '#consultation');
    form = await readyForm();
    await waitUntil(() => top() >= 0 && top() < 200);
    scrollTo(0, 100);
    await twoFrames();
    above.style.blockSize = '5000px';
    await twoFrames();
    expect(top()).to.be.greaterThan(600);
  });

  it('does not scroll a reader who came for something else', async () => {
    form = await readyForm();
    await twoFrames();
    expect(scrollY).to.equal(0);
  });
});
