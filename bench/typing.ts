import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer';
import { TIMEOUT } from './conditions.ts';
import type * as Probe from './probe.ts';
import { meanOrNever } from './statistics.ts';
import { severalVisits, withVisit, type Visit } from './visit.ts';

declare const bench: typeof Probe;

/** No letter twice, so that each can be told from the others in the field. */
const TEXT = 'abcdefghijklmnopqrst';
/** Milliseconds from key to key: a quick typist, for two seconds, which spans the arrival of a late script. */
const KEY_INTERVAL = 100;

/** What a visitor meets who types at once. Times in milliseconds since navigation began; `null` is never. */
export interface Typing {
  fieldAppeared: number | null;
  formReady: number | null;
  /** How many of the keys were pressed before the page's scripts had run. */
  pressedBeforeScripts: number;
  /** How many of the typed characters were not in the field at the end. */
  keystrokesLost: number;
  /** 1 when another field stood in the first one's place at the end, 0 when it was the same. */
  fieldReplaced: number;
}

/** When a field takes typing depends on the frame that it is in: one visit would say little. */
export const TYPING_VISITS = 2;

/** The mean of some visits, and the worst of them where nothing may get lost. */
export async function measureTyping(
  browser: Browser,
  url: string,
  selectors: Probe.Selectors,
): Promise<Typing> {
  const visits = await severalVisits(TYPING_VISITS, () => typeInto(browser, url, selectors));
  const worst = (name: keyof Typing) => Math.max(...visits.map((visit) => visit[name] ?? Infinity));
  return {
    fieldAppeared: meanOrNever(visits.map(({ fieldAppeared }) => fieldAppeared)),
    formReady: meanOrNever(visits.map(({ formReady }) => formReady)),
    pressedBeforeScripts: worst('pressedBeforeScripts'),
    keystrokesLost: worst('keystrokesLost'),
    fieldReplaced: worst('fieldReplaced'),
  };
}

/**
 * Opens the page and types from the moment the form's first field is there. (Arriving at `#consultation` would not
 * do: when the browser has found the place it takes the focus away, whatever the page.) The field gets the focus
 * once, as by one tap; what is typed after a page takes the focus away is lost, as it would be to a person. Then
 * Tab leaves the field, and only when all is settled once more is it looked up anew and read: a script that waits
 * until typing pauses, and puts a field of its own there, must have brought every character along.
 */
function typeInto(browser: Browser, url: string, selectors: Probe.Selectors): Promise<Typing> {
  return withVisit(browser, async (visit) => {
    let appeared = () => {};
    const field = new Promise<void>((resolve) => (appeared = resolve));
    await visit.page.exposeFunction('benchFieldAppeared', () => appeared());
    await visit.record(`bench.watchField(${JSON.stringify(selectors)}, () => benchFieldAppeared());`);
    const opened = visit.openAndSettle(url);
    const isThere = await Promise.race([field.then(() => true), pause(TIMEOUT, false, { ref: false })]);
    if (isThere) await typeText(visit);
    await opened;
    const pressedBeforeScripts = await visit.page.evaluate(() => bench.keysBeforeScripts());
    await leaveField(visit);
    await visit.settle();
    const left = await visit.page.evaluate(
      (parts) => ({ value: bench.fieldValue(parts), replaced: bench.fieldWasReplaced(parts) }),
      selectors,
    );
    const keystrokesLost = [...TEXT].filter((letter) => !left.value.includes(letter)).length;
    const { fieldAppeared, ready } = isThere ? await readyAtLast(visit, selectors) : await visit.seen();
    return {
      fieldAppeared,
      formReady: ready,
      pressedBeforeScripts,
      keystrokesLost,
      fieldReplaced: Number(left.replaced),
    };
  });
}

/** Keys come when the person presses them, not when the page has dealt with the one before. */
async function typeText(visit: Visit): Promise<void> {
  const pressed: Promise<void>[] = [];
  for (const letter of TEXT) {
    pressed.push(press(visit, letter));
    await pause(KEY_INTERVAL);
  }
  await Promise.all(pressed);
}

/** When every character was lost, keeps trying, with the focus put back each time, until the field takes one. */
async function readyAtLast(visit: Visit, selectors: Probe.Selectors): Promise<Probe.Seen> {
  for (let waited = 0; waited < TIMEOUT; waited += 2 * KEY_INTERVAL) {
    const seen = await visit.seen();
    if (seen.ready !== null) return seen;
    await visit.page.evaluate((parts) => bench.focusField(parts), selectors);
    await press(visit, 'z');
    await pause(2 * KEY_INTERVAL);
  }
  return visit.seen();
}

async function leaveField({ cdp }: Visit): Promise<void> {
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab });
}

async function press({ cdp }: Visit, letter: string): Promise<void> {
  const code = `Key${letter.toUpperCase()}`;
  await Promise.all([
    cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, code, text: letter }),
    cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter, code }),
  ]);
}
