import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer';
import { TIMEOUT } from '../conditions.ts';
import type * as Probe from '../probe.ts';
import { watchWork } from '../scripting.ts';
import { withVisit, type Visit } from '../visit.ts';
import { firstCalmAnswer, longestTask } from './long-tasks.ts';

declare const bench: typeof Probe;

/** Milliseconds from click to click, so that one waits at the end of every long task. */
const CLICK_INTERVAL = 50;
/** Milliseconds from look to look whether the page has become calm. */
const LOOK_INTERVAL = 250;

/** What a long index costs; in milliseconds, the first three since navigation began; `null` is never. */
export type Clicking = {
  /** When the last byte of the index had come. */
  arrived: number | null;
  /** The first frame with the first card. */
  cardShown: number | null;
  /** When a click on the first card was answered, with no long task for a second afterwards. */
  interactive: number | null;
  longestTask: number;
  mainThread: number;
  scriptTime: number;
};

interface Parts {
  /** Where the first card's link is. */
  card: string;
  /** The address of the index, as the page has it. */
  document: string;
}

interface Point {
  x: number;
  y: number;
}

/**
 * Opens the page and clicks on the first card from the frame in which it stands, with real clicks from outside the
 * page, until one was answered and the page has stayed calm for a second.
 */
export function measureClicking(browser: Browser, url: string, { card, document }: Parts): Promise<Clicking> {
  return withVisit(browser, async (visit) => {
    let shown = (_: Point) => {};
    const place = new Promise<Point>((resolve) => (shown = resolve));
    await visit.page.exposeFunction('benchPartShown', (x: number, y: number) => shown({ x, y }));
    const work = await watchWork(visit);
    const path = JSON.stringify(card);
    await visit.record(
      `bench.watchLongTasks(); bench.watchClicks(${path}); bench.watchPart(${path}, benchPartShown);`,
    );
    const opened = visit.open(url);
    const point = await Promise.race([place, opened.then(() => pause(TIMEOUT, undefined))]);
    const interactive = point ? await clickUntilCalm(visit, point) : null;
    await opened;
    const { partShown: cardShown, longTasks } = await visit.seen();
    return {
      arrived: await visit.page.evaluate((path) => bench.arrivalOf(path), document),
      cardShown,
      interactive,
      longestTask: longestTask(longTasks),
      ...(await work()),
    };
  });
}

/** Clicks go on while the page is asked: a busy page answers neither, and then first what was pressed first. */
async function clickUntilCalm(visit: Visit, point: Point): Promise<number | null> {
  let done = false;
  const clicks = keepClicking(visit, point, () => done);
  const found = await waitForCalm(visit);
  done = true;
  await clicks;
  return found;
}

async function keepClicking(visit: Visit, point: Point, isDone: () => boolean): Promise<void> {
  const pressed: Promise<void>[] = [];
  while (!isDone()) {
    pressed.push(click(visit, point));
    await pause(CLICK_INTERVAL);
  }
  await Promise.all(pressed);
}

async function waitForCalm({ page }: Visit): Promise<number | null> {
  const end = performance.now() + TIMEOUT;
  while (performance.now() < end) {
    await pause(LOOK_INTERVAL);
    const { answers, longTasks, now } = await page.evaluate(() => ({
      ...bench.seen,
      now: performance.now(),
    }));
    const found = firstCalmAnswer(answers, longTasks, now);
    if (found !== undefined) return found;
  }
  return null;
}

/** As single clicks with pauses, not a double click. */
async function click({ cdp }: Visit, point: Point): Promise<void> {
  const button = { ...point, button: 'left', clickCount: 1 } as const;
  await Promise.all([
    cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button }),
    cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button }),
  ]);
}
