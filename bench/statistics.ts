/** The middle value; with an even count the mean of the two in the middle. An empty list has none: `NaN`. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
  return lower === upper ? upper : (lower + upper) / 2;
}

/** The arithmetic mean. An empty list has none: `NaN`. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The arithmetic mean; `null`, which is never, where one of them never came. */
export function meanOrNever(values: readonly (number | null)[]): number | null {
  const came = values.filter((value) => value !== null);
  return came.length === values.length ? mean(came) : null;
}

/** How many times `value` is `baseline`; `undefined` where that says nothing, as beside a baseline of 0. */
export function ratio(value: number, baseline: number): number | undefined {
  const times = value / baseline;
  return Number.isFinite(times) ? times : undefined;
}
