/** Runs TypeScript in every thread: `node --import ./scripts/register-tsx.mjs FILE.ts`. The command `tsx` runs it in the first alone. */
import { register } from 'tsx/esm/api';

register();
