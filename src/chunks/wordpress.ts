import { arrived } from '../elements/lazy-load/arrived-parts.ts';
import { parseInertly } from './parse-inertly.ts';
import { serviceFromWordPress } from '../convert/wordpress/service-from-wordpress.ts';

arrived().wordpress ??= (answer) => serviceFromWordPress(answer, parseInertly);
