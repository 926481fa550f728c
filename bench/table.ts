import { valueOf, type Goal, type Goals, type Measure, type Numbers } from './measures.ts';
import { median, ratio } from './statistics.ts';

const NEVER = 'never';

/** One measure beside the baseline: of one subject, or of much content beside little. */
export interface Row {
  title: string;
  unit: Measure['unit'];
  baseline: number[];
  values: number[];
  /** Of the medians; `undefined` where it says nothing. */
  ratio: number | undefined;
  goal: Goal | undefined;
  met: boolean | undefined;
}

export function compare<Name extends string>(
  measures: readonly Measure<Name>[],
  goals: Goals<Name>,
  { baseline, rounds }: { baseline: readonly Numbers<Name>[]; rounds: readonly Numbers<Name>[] },
): Row[] {
  return measures.map((measure) => {
    const values = rounds.map((round) => valueOf(measure, round));
    const baselineValues = baseline.map((round) => valueOf(measure, round));
    const goal = goals[measure.name];
    return {
      title: measure.title,
      unit: measure.unit,
      baseline: baselineValues,
      values,
      ratio: ratio(median(values), median(baselineValues)),
      goal,
      met: goal && isMet(goal, values, baselineValues),
    };
  });
}

/** The rows as a Markdown table: medians, the smallest and largest value in brackets, ratios, goals. */
export function markdownTable(rows: readonly Row[], names: { baseline: string; subject: string }): string {
  const head = ['Measure', names.baseline, names.subject, 'Ratio', 'Goal', 'Met'];
  const lines = rows.map((row) => [
    row.title,
    spread(row.baseline, row.unit),
    spread(row.values, row.unit),
    row.ratio === undefined ? '' : `${row.ratio.toFixed(2)} ×`,
    goalText(row.goal),
    row.met === undefined ? '' : row.met ? 'met' : '**not met**',
  ]);
  const widths = head.map((title, index) =>
    Math.max(title.length, ...lines.map((cells) => (cells[index] ?? '').length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...lines.map(line)].join('\n');
}

function isMet(goal: Goal, values: number[], baseline: number[]): boolean {
  if ('everyValue' in goal) return values.every((value) => value <= goal.everyValue);
  return median(values) <= goal.ratio * median(baseline);
}

function goalText(goal: Goal | undefined): string {
  if (!goal) return '';
  if ('everyValue' in goal) return `${goal.everyValue} in every visit`;
  return `≤ ${goal.ratio.toFixed(2).replace(/0$/, '')} ×`;
}

function spread(values: number[], unit: Measure['unit']): string {
  const [middle = '', least, most] = [median(values), Math.min(...values), Math.max(...values)].map((value) =>
    digits(value, unit),
  );
  const withUnit = middle === NEVER || unit === 'count' || unit === 'shift' ? middle : `${middle} ${unit}`;
  return least === most ? withUnit : `${withUnit} (${least}–${most})`;
}

function digits(value: number, unit: Measure['unit']): string {
  if (value === Infinity) return NEVER;
  if (unit === 'ms') return value.toFixed(value < 1 ? 2 : value < 10 ? 1 : 0);
  if (unit === 'kB') return value.toFixed(1);
  return unit === 'shift' ? String(Number(value.toFixed(4))) : String(value);
}
