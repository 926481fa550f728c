import { es as form } from '../consultation/words/es.ts';
import { arrivals } from '../elements/words/hand-over.ts';
import { es as elements } from '../elements/words/es.ts';

arrivals().push({ form, elements });
