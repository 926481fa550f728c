import { addChunk } from '../elements/lazy-load/registry.ts';
import { elements } from '../i18n/es/elements.ts';
import { form } from '../i18n/es/form.ts';

addChunk('es', { form, elements });
