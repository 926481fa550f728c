import { suggestedEmail } from '../consultation/suggest-email.ts';
import { addChunk } from '../elements/lazy-load/registry.ts';

addChunk('email', suggestedEmail);
