import { screenReader } from './trials/screen-reader/run.ts';

/**
 * Trials with programs that not every machine has. They print what they find, for a person to judge, and are no part of
 * the tests.
 *
 *   npm run trial -- screen-reader   what Orca says of the form in Firefox
 */
const TRIALS: Record<string, () => Promise<void>> = { 'screen-reader': screenReader };

const [name = ''] = process.argv.slice(2);
const trial = Object.hasOwn(TRIALS, name) ? TRIALS[name] : undefined;
if (trial) {
  await trial();
} else {
  console.error(`Name a trial: ${Object.keys(TRIALS).join(', ')}`);
  process.exitCode = 2;
}
