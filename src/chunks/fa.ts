import { addChunk } from '../elements/lazy-load/registry.ts';
import { elements } from '../i18n/fa/elements.ts';
import { form } from '../i18n/fa/form.ts';

addChunk('fa', { form, elements });
