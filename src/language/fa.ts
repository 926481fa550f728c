import { fa as form } from '../consultation/words/fa.ts';
import { arrivals } from '../elements/words/hand-over.ts';
import { fa as elements } from '../elements/words/fa.ts';

arrivals().push({ form, elements });
