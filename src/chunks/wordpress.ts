import { addChunk } from '../elements/lazy-load/registry.ts';
import { parseInertly } from './parse-inertly.ts';
import { serviceFromWordPress } from '../convert/wordpress/service-from-wordpress.ts';

addChunk('wordpress', (answer) => serviceFromWordPress(answer, parseInertly));
