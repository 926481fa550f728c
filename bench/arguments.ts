import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSubjectList } from './subject-list.ts';
import { BASELINE, SUBJECTS, type Subject } from './subjects.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const NAMES = SUBJECTS.map(({ name }) => name).join(', ');

export const HELP = `Measures the elements' page beside the same page in plain HTML, on a slow phone and a slow network.

  npm run bench                          9 rounds; keeps the report in bench/results.md
  npm run bench -- --rounds 21
  npm run bench -- --quick               3 rounds; keeps nothing
  npm run bench -- --subjects plain,tag  only these, of ${NAMES}; fewer than all are not kept
  npm run bench -- --also LIST.json      these pages too: [{ "name", "url" or "folder", "selectors" }, …]
                                         with selectors as in bench/subjects.ts
  npm run bench -- --content DIR         a folder with clinic.json and services/ (default: demo/clinic)

Ends with 0 also when a goal is missed: speed is reported, not asserted.`;

/** What one run is to do. */
export interface Options {
  help: boolean;
  rounds: number;
  subjects: Subject[];
  baseline: Subject;
  /** A folder with `clinic.json` and `services/`. */
  content: string;
  /** Whether the report is written to bench/results.md: only after a full run over all subjects. */
  keep: boolean;
}

/** @throws a sentence that says what is wrong with the call */
export function readArguments(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '9' },
      subjects: { type: 'string' },
      also: { type: 'string' },
      content: { type: 'string', default: join(ROOT, 'demo/clinic') },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const further = values.also === undefined ? [] : readSubjectList(values.also);
  const subjects = [...(values.subjects?.split(',').map(findSubject) ?? SUBJECTS), ...further];
  refuseRepeated(subjects);
  const baseline = subjects.find(({ name }) => name === BASELINE);
  if (!baseline) throw new Error(`--subjects: add "${BASELINE}", with which the others are compared.`);
  return {
    help: values.help,
    rounds: values.quick ? 3 : readCount(values.rounds),
    subjects,
    baseline,
    content: values.content,
    keep: !values.quick && SUBJECTS.every((subject) => subjects.includes(subject)),
  };
}

function findSubject(name: string): Subject {
  const subject = SUBJECTS.find((one) => one.name === name);
  if (subject) return subject;
  throw new Error(`--subjects: "${name}" is not known. There are: ${NAMES}.`);
}

function refuseRepeated(subjects: Subject[]): void {
  const names = subjects.map(({ name }) => name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated) throw new Error(`"${repeated}" names two pages to measure. Give each a name of its own.`);
}

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--rounds: "${text}" is not a whole number above 0.`);
}
