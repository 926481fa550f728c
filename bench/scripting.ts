import { CATEGORIES, scriptTimeOf, type TraceEvent } from './script-time.ts';
import type { Visit } from './visit.ts';

/** What the page's scripts cost, in milliseconds. */
export interface Scripting {
  /** In scripts and the compiling of them as Chromium counts it, which leaves out what goes on after promises. */
  scriptDuration: number;
  /** In all tasks of the main thread: scripts, what goes on after promises, style, layout, paint. */
  mainThread: number;
}

/** The same with what only a trace can tell, whose recording costs time of its own. */
interface Work extends Scripting {
  /** In scripts, the compiling of them and what goes on after promises included. */
  scriptTime: number;
}

/** To be called before the page is opened; what it hands back ends the watch and tells what was seen. */
export async function watchWork({ page, cdp }: Visit): Promise<() => Promise<Work>> {
  await cdp.send('Performance.enable');
  await page.tracing.start({ categories: CATEGORIES });
  return async () => {
    const counts = await readCounts({ cdp });
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const trace = readTrace(await page.tracing.stop());
    return { ...counts, scriptTime: scriptTimeOf(trace, frameTree.frame.id) };
  };
}

/** What Chromium has counted since `Performance.enable`. */
export async function readCounts({ cdp }: Pick<Visit, 'cdp'>): Promise<Scripting> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const milliseconds = (metric: string) => 1000 * (metrics.find(({ name }) => name === metric)?.value ?? 0);
  return {
    scriptDuration: milliseconds('ScriptDuration') + milliseconds('V8CompileDuration'),
    mainThread: milliseconds('TaskDuration'),
  };
}

function readTrace(trace: Uint8Array | undefined): TraceEvent[] {
  if (!trace) throw new Error('Chromium handed over no trace.');
  return (JSON.parse(Buffer.from(trace).toString()) as { traceEvents: TraceEvent[] }).traceEvents;
}
