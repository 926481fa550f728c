import type { Clinic } from '../clinic/schema.ts';
import type { TimedWindow } from './call-window/call-window.ts';
import { windowInterval } from './call-window/window-interval.ts';

/** A call that a patient adds to a calendar. */
export interface CalendarEntry {
  callWindow: TimedWindow;
  /** Of the clinic only its telephone number is named: others may see the patient's calendar. */
  clinic: Pick<Clinic, 'phone'>;
  /** A UUID; a calendar replaces an event that is added again by its id. */
  requestId: string;
  /** What the calendar shows. It should say nothing about health. */
  summary: string;
  /** Milliseconds since 1970 (UTC). */
  now: number;
}

/**
 * The call as an iCalendar file (RFC 5545), in UTC. The event shows as free time, because the call may come at any
 * moment of the window.
 */
export function toCalendar({ callWindow, clinic, requestId, summary, now }: CalendarEntry): string {
  const { start, end } = windowInterval(callWindow);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//clinic-elements//EN',
    'BEGIN:VEVENT',
    `UID:${requestId}`,
    `DTSTAMP:${instant(now)}`,
    `DTSTART:${instant(start)}`,
    `DTEND:${instant(end)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(clinic.phone)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/** As in `20261124T220000Z`. */
function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/** A line of at most 75 octets (RFC 5545, section 3.1), folded between characters. */
function folded(line: string): string {
  let octets = 0;
  return [...line]
    .map((character) => {
      const size = new TextEncoder().encode(character).length;
      octets += size;
      if (octets <= 75) return character;
      octets = size + 1;
      return `\r\n ${character}`;
    })
    .join('');
}
