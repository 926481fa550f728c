import { arrived } from '../elements/arrived-parts.ts';
import { parseInertly } from '../elements/wordpress/parse-inertly.ts';
import { serviceFromWordPress } from '../service/service-from-wordpress.ts';

arrived().wordpress ??= (answer) => serviceFromWordPress(answer, parseInertly);
