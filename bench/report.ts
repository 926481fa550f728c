import { CONDITIONS } from './conditions.ts';
import { growthText, type Growth } from './growth/report.ts';
import type { Environment } from './environment.ts';
import { MEASURES, type Round } from './measures.ts';
import { METHOD } from './method.ts';
import type { Subject } from './subjects.ts';
import { compare, markdownTable, type Row } from './table.ts';

/** Every subject with what it showed in each round, in the order of the rounds. */
export type Results = Map<Subject, Round[]>;

/** One subject beside the baseline. */
export interface Comparison {
  subject: Subject;
  rows: Row[];
}

/** Every subject but the baseline, beside the baseline. */
export function comparisons(results: Results, baseline: Subject): Comparison[] {
  const plain = results.get(baseline) ?? [];
  return [...results]
    .filter(([subject]) => subject !== baseline)
    .map(([subject, rounds]) => ({
      subject,
      rows: compare(MEASURES, subject.goals, { baseline: plain, rounds }),
    }));
}

/** A comparison for the terminal or the report: a heading and the table. */
export function comparisonText({ subject, rows }: Comparison, baseline: Subject): string {
  const table = markdownTable(rows, { baseline: baseline.name, subject: subject.name });
  return `## ${subject.description}\n\n${origin(subject)}${table}\n`;
}

/** A page that this harness does not serve is set apart: its server, its compression and its way here are others. */
function origin({ page }: Subject): string {
  return 'url' in page ? `Served elsewhere and visited as it is: ${page.url}\n\n` : '';
}

/** In one sentence how the goals stand. */
export function verdict(all: readonly { subject: { name: string }; rows: Row[] }[]): string {
  const rows = all.flatMap(({ subject, rows }) => rows.map((row) => ({ ...row, subject: subject.name })));
  if (rows.length === 0) return 'Nothing to compare.';
  const missed = rows.filter(({ met }) => met === false).map(({ title, subject }) => `${title} (${subject})`);
  const count = rows.filter(({ met }) => met !== undefined).length;
  if (missed.length === 0) return `All ${count} goals are met.`;
  return `${missed.length} of ${count} goals are not met: ${missed.join(', ')}.`;
}

/** The page that is kept: environment, method in words, tables. */
export function report(
  { results, baseline, growth }: { results: Results; baseline: Subject; growth: readonly Growth[] },
  environment: Environment,
): string {
  const all = comparisons(results, baseline);
  const rounds = results.get(baseline)?.length ?? 0;
  const growthRounds = growth[0]?.rounds ?? 0;
  return `# Speed beside plain HTML

Made by \`npm run bench\`. Speed is reported, not asserted: a missed goal fails no build. ${verdict([...all, ...growth])}

${all.map((comparison) => comparisonText(comparison, baseline)).join('\n')}
${growthText(growth)}
Medians of ${rounds} visits each, of ${growthRounds} where the content grows; the smallest and the largest value in brackets; no visit is left out. "Never" is
something that did not come within the time allowed. A ratio is that of the medians of this one run.

The text whose paint was the article's largest: ${largestTexts(results)}.

## Environment

| What | Which |
| --- | --- |
| Date | ${environment.date} |
| Commit | ${environment.commit} |
| Bundle | ${environment.bundle} |
| Browser | ${environment.chromium}, headless, ${CONDITIONS.viewport.width} × ${CONDITIONS.viewport.height} |
| Processor | ${environment.processor}, slowed down ${CONDITIONS.cpuSlowdown} × (measured: ${environment.measuredSlowdown.toFixed(1)} ×) |
| Network | ${CONDITIONS.latency} ms for each request, ${CONDITIONS.download / 1e6} Mbit/s down, ${CONDITIONS.upload / 1e6} Mbit/s up |
| Node | ${environment.node} |

${METHOD}`;
}

function largestTexts(results: Results): string {
  return [...results]
    .map(([{ name }, rounds]) => {
      const texts = new Set(rounds.flatMap(({ articlePaintTexts }) => articlePaintTexts));
      return `${name}: ${[...texts].map((text) => (text ? `“${text}…”` : 'none')).join(', ')}`;
    })
    .join('; ');
}
