import type { FormMessages } from '../../../src/i18n/form-messages.ts';
import type { Listener } from './listen.ts';

/** The demo, whose receiver a walk stops and starts. */
export interface Receiver {
  stop: () => Promise<void>;
  start: () => Promise<void>;
}

/** Takes one act and what the screen reader said of it. */
export type Note = (act: string, said: string[]) => void;

/** More presses of one key than any way through the page needs. */
const MOST_PRESSES = 40;

/**
 * Goes through the form as a patient who hears it: from the article's link to the form, an empty Send, the way to the
 * first error, a call at a chosen time, a clinic that cannot be reached, another try, and the confirmation.
 *
 * @param requestLink the text of the article's link to the form
 */
export async function walk(
  { press, type, listen }: Listener,
  { stop, start }: Receiver,
  messages: FormMessages,
  requestLink: string,
  note: Note,
): Promise<void> {
  const key = async (name: string) => note(name, await press(name));
  /** Presses a key until one of the texts is said; only what is said then is noted. */
  const goTo = async (texts: string | string[], name = 'Tab') => {
    for (let presses = 1; presses <= MOST_PRESSES; presses++) {
      const said = await press(name);
      if (said.some((line) => [texts].flat().some((text) => line.includes(text))))
        return note(`${name} (${presses} times)`, said);
    }
    note(`${name}, in search of “${String(texts)}”`, ['(it is never said)']);
  };

  /** Presses a key, and listens until a text is said. */
  const pressAndHear = async (name: string, text: string) => {
    const said = await press(name);
    for (let more = 0; more < MOST_PRESSES && !said.some((line) => line.includes(text)); more++)
      said.push(...(await listen()));
    note(name, said);
  };

  note('the page is opened', await listen());
  await goTo(`${requestLink} link`);
  await key('Return');
  await goTo(messages.send);
  await key('space');
  await key('Tab');
  await key('Tab');
  await key('shift+Tab');
  await key('Return');
  note('a name is typed', await type('Ana Ruiz'));
  await key('Tab');
  await key('space');
  await key('Tab');
  note('a number is typed', await type('2025550147'));
  await key('Tab');
  await goTo(messages.chooseTime, 'Down');
  await key('space');
  await goTo(partsOfDay(messages), 'r');
  await key('space');
  await goTo(messages.send);
  await stop();
  await pressAndHear('space', messages.failureHeading);
  await start();
  await goTo(messages.retry);
  await pressAndHear('space', messages.sentHeading);
  for (let line = 0; line < 6; line++) await key('Down');
}

/** How the labels of times begin, before the hour: "Morning, ", or "از ساعت " in Persian. */
function partsOfDay(messages: FormMessages): string[] {
  return ['09:00', '13:00', '18:00'].map((from) => messages.partOfDay(from, '20:00').split(/\u2068|\d/)[0]!);
}
