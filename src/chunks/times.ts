import { certainTimes } from '../elements/consultation-form/offered-times.ts';
import { addChunk } from '../elements/lazy-load/registry.ts';

addChunk('times', certainTimes);
