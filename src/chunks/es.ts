import { es as form } from '../i18n/es/form.ts';
import { arrivals } from '../elements/lazy-load/registry.ts';
import { es as elements } from '../i18n/es/elements.ts';

arrivals().push({ form, elements });
