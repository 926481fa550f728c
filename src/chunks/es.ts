import { arrivals } from '../elements/lazy-load/registry.ts';
import { elements } from '../i18n/es/elements.ts';
import { form } from '../i18n/es/form.ts';

arrivals().push({ language: 'es', form, elements });
