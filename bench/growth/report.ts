import type { Numbers } from '../measures.ts';
import { compare, markdownTable, type Row } from '../table.ts';
import type { GrowthCase } from './cases.ts';

/** What both pages of a case showed, in the order of the rounds. */
export interface GrowthRounds {
  small: Numbers<string>[];
  large: Numbers<string>[];
}

/** Much content beside little. */
export interface Growth {
  subject: Pick<GrowthCase, 'name' | 'description' | 'sizes' | 'counted'>;
  /** How often each of the two was visited. */
  rounds: number;
  rows: Row[];
}

/** The large page of a case beside its small one, judged by the case's goals. */
export function growthOf(subject: GrowthCase, { small, large }: GrowthRounds): Growth {
  const rows = compare(subject.measures, subject.goals, { baseline: small, rounds: large });
  return { subject, rounds: large.length, rows };
}

/** The section of the report or the terminal; empty when nothing was measured. */
export function growthText(all: readonly Growth[]): string {
  if (all.length === 0) return '';
  return `## What grows with the content\n\n${all.map(caseText).join('\n')}`;
}

function caseText({ subject: { description, sizes, counted }, rows }: Growth): string {
  const name = (count: number) => `${count.toLocaleString('en')} ${counted}`;
  const table = markdownTable(rows, { baseline: name(sizes.small), subject: name(sizes.large) });
  return `### ${description}\n\n${table}\n`;
}
