import { CONDITIONS } from './conditions.ts';
import type { Environment } from './environment.ts';
import { MEASURES, type Round } from './measures.ts';
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
export function verdict(all: Comparison[]): string {
  const rows = all.flatMap(({ subject, rows }) => rows.map((row) => ({ ...row, subject: subject.name })));
  if (rows.length === 0) return 'Nothing to compare.';
  const missed = rows.filter(({ met }) => met === false).map(({ title, subject }) => `${title} (${subject})`);
  const count = rows.filter(({ met }) => met !== undefined).length;
  if (missed.length === 0) return `All ${count} goals are met.`;
  return `${missed.length} of ${count} goals are not met: ${missed.join(', ')}.`;
}

/** The page that is kept: environment, method in words, tables. */
export function report(results: Results, baseline: Subject, environment: Environment): string {
  const all = comparisons(results, baseline);
  const rounds = results.get(baseline)?.length ?? 0;
  return `# Speed beside plain HTML

Made by \`npm run bench\`. Speed is reported, not asserted: a missed goal fails no build. ${verdict(all)}

${all.map((comparison) => comparisonText(comparison, baseline)).join('\n')}
Medians of ${rounds} visits each, the smallest and the largest value in brackets; no visit is left out. "Never" is
something that did not come within the time allowed. A ratio is that of the medians.

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

const METHOD = `## Method

The pages show the same clinic, the same article and the same questions, under the same sheet of the site;
the article comes first and the form below it, out of sight. One small server hands out all of them, over
HTTP/1.1, compressed with brotli 11 beforehand, except those that are said to be served elsewhere. The plain page has its form's style and script in the page itself, as
a careful developer would have it. In each round every page is visited in turn, the first one another each
time, so that whatever else the machine does meets all of them. Each visit has an empty profile and an empty
cache, and all of them wait by the same rules: until the network has been quiet for half a second, the page
is idle, and a further second has passed.

A round has four visits to each page:

- **Reading** touches nothing. It records the first contentful paint, the largest contentful paint inside
  the article, the sum of the layout shifts, and the bytes of all answers with their headers.
- **Scripts** touches nothing either, and puts nothing into the page: script time is Chromium's
  \`ScriptDuration\` and \`V8CompileDuration\` up to the end of a visit in which only the page's own scripts
  run, so nothing has to be subtracted for the recording.
- **Typing** opens the page. In the first frame with the form's first field it gets the focus, once and
  without scrolling, and from then on a key is pressed every 100 ms, twenty in all, as real key events from
  outside the page. The form takes typing at the first character that is still in the field two frames
  later. After the last key Tab leaves the field; when all is settled once more, the field that is there
  then, the same or one that the script put in its place, is read. A character that is not in it is lost.
  The keys that were pressed before \`DOMContentLoaded\`, before which deferred scripts run, are counted:
  where there are some, but not all twenty, the typing went on across the coming of the script.
- **Sending** arrives at the form (\`#consultation\`) and waits until all is settled; meanwhile it records
  the layout shift, now with the form on screen, and the first frame with the article's first paragraph.
  Then it presses Send on the empty form, and takes the time from the press to the paint of the messages.
`;

function largestTexts(results: Results): string {
  return [...results]
    .map(([{ name }, rounds]) => {
      const texts = new Set(rounds.map(({ articlePaintText }) => articlePaintText));
      return `${name}: ${[...texts].map((text) => (text ? `“${text}…”` : 'none')).join(', ')}`;
    })
    .join('; ');
}
