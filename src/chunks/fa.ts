import { fa as form } from '../i18n/fa/form.ts';
import { arrivals } from '../elements/lazy-load/registry.ts';
import { fa as elements } from '../i18n/fa/elements.ts';

arrivals().push({ form, elements });
