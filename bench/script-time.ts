/** What a trace tells of one thing that happened; times in microseconds. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts?: number;
  dur?: number;
  args?: { data?: { frame?: string } };
}

/** The categories of a trace that hold what is read here. */
export const CATEGORIES = ['-*', 'devtools.timeline', 'v8', 'v8.execute'];

/** In which a script runs or is made ready to run. Promises go on in `RunMicrotasks`, where components render. */
const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.callFunction',
  'v8.compile',
  'v8.run',
]);

/**
 * Milliseconds in which scripts ran on the thread that shows the page; one that ran inside another counts once. A trace
 * also has what the browser does elsewhere, such as in a process that it keeps ready for the next page.
 *
 * @param frame the id of the page's main frame, as the DevTools protocol has it
 */
export function scriptTimeOf(events: readonly TraceEvent[], frame: string): number {
  const commits = events.filter(({ name, args }) => name === 'CommitLoad' && args?.data?.frame === frame);
  const threads = new Set(commits.map(threadOf));
  let total = 0;
  for (const thread of threads) total += covered(events.filter((event) => threadOf(event) === thread));
  return total / 1000;
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}/${tid}`;
}

function covered(events: readonly TraceEvent[]): number {
  const spans = events
    .filter(({ name }) => SCRIPT.has(name))
    .map(({ ts = 0, dur = 0 }) => ({ from: ts, to: ts + dur }))
    .sort((a, b) => a.from - b.from);
  let [total, end] = [0, 0];
  for (const { from, to } of spans) {
    total += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return total;
}
