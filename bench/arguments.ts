import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSubjectList } from './subject-list.ts';
import { BASELINE, SUBJECTS, type Subject } from './subjects.ts';

/** The halves of a run: the pages beside plain HTML, and what much content costs beside little. */
const HALVES = ['pages', 'growth'] as const;

const ROOT = new URL('..', import.meta.url).pathname;
const NAMES = SUBJECTS.map(({ name }) => name).join(', ');

export const HELP = `Measures the elements' page beside the same page in plain HTML, on a slow phone and a slow network,
and pages with much content beside the same pages with little.

  npm run bench                          7 rounds, 3 of growth; keeps the report in bench/results.md
  npm run bench -- --rounds 21
  npm run bench -- --quick               3 rounds, 1 of growth; keeps nothing
  npm run bench -- --only growth         only that half, of pages, growth; not kept
  npm run bench -- --subjects plain,tag  only these, of ${NAMES}; fewer than all are not kept
  npm run bench -- --also LIST.json      these pages too: [{ "name", "url" or "folder", "selectors" }, …]
                                         with selectors as in bench/subjects.ts
  npm run bench -- --content DIR         a folder with clinic.json and services/ (default: demo/clinic)

Ends with 0 also when a goal is missed: speed is reported, not asserted.`;

type Half = (typeof HALVES)[number];

/** What one run is to do. */
export interface Options {
  help: boolean;
  /** How many rounds each half has; 0 for one that is left out. */
  rounds: Record<Half, number>;
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
      rounds: { type: 'string', default: '7' },
      subjects: { type: 'string' },
      also: { type: 'string' },
      content: { type: 'string', default: join(ROOT, 'demo/clinic') },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const further = values.also === undefined ? [] : readSubjectList(values.also);
  const subjects = [...(values.subjects?.split(',').map(findSubject) ?? SUBJECTS), ...further];
  refuseRepeated(subjects);
  const baseline = subjects.find(({ name }) => name === BASELINE);
  if (!baseline) throw new Error(`--subjects: add "${BASELINE}", with which the others are compared.`);
  const only = readHalf(values.only);
  const rounds = values.quick ? 3 : readCount(values.rounds);
  return {
    help: values.help,
    // Large pages take long, and each is compared with itself: fewer rounds of them say as much.
    rounds: { pages: only === 'growth' ? 0 : rounds, growth: only === 'pages' ? 0 : Math.ceil(rounds / 3) },
    subjects,
    baseline,
    content: values.content,
    keep: !only && !values.quick && SUBJECTS.every((subject) => subjects.includes(subject)),
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

function readHalf(name: string | undefined): Half | undefined {
  const half = HALVES.find((one) => one === name);
  if (half || name === undefined) return half;
  throw new Error(`--only: "${name}" is not known. There are: ${HALVES.join(', ')}.`);
}

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--rounds: "${text}" is not a whole number above 0.`);
}
