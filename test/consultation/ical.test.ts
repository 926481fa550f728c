import { describe, expect, it } from 'vitest';
import { toCalendar, type CalendarEntry } from '../../src/consultation/ical.ts';
import { clinic } from './clinic.ts';

const ID = '0b7e9c1a-4f58-4d2e-9a61-2f6c3e8d7b10';

function calendar(changes: Partial<CalendarEntry> = {}): string {
  return toCalendar({
    callWindow: { date: '2026-11-24', from: '17:00', to: '18:00', timeZone: 'America/New_York' },
    clinic: clinic(),
    requestId: ID,
    summary: 'Expect a phone call',
    now: Date.parse('2026-11-24T18:00:00.250Z'),
    ...changes,
  });
}

const unfold = (text: string) => text.replace(/\r\n /g, '');
const octets = (line: string) => new TextEncoder().encode(line).length;

describe('a call in a calendar', () => {
  it('is one event in UTC, under the id of the request', () => {
    expect(calendar()).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//clinic-elements//EN',
        'BEGIN:VEVENT',
        `UID:${ID}`,
        'DTSTAMP:20261124T180000Z',
        'DTSTART:20261124T220000Z',
        'DTEND:20261124T230000Z',
        'SUMMARY:Expect a phone call',
        'DESCRIPTION:+1 555 555 0123',
        'CLASS:PRIVATE',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('says nothing about the clinic but its telephone number', () => {
    expect(calendar()).not.toContain('Clinic');
  });

  it('follows summer time in the patient’s zone', () => {
    const callWindow = { date: '2026-07-01', from: '09:00', to: '12:00', timeZone: 'America/New_York' };
    expect(calendar({ callWindow })).toContain('DTSTART:20260701T130000Z\r\nDTEND:20260701T160000Z');
  });

  it('escapes separators and line ends', () => {
    expect(calendar({ summary: 'a\\b; c, d\r\ne\nf' })).toContain('SUMMARY:a\\\\b\\; c\\, d\\ne\\nf\r\n');
  });

  it.each([
    ['Latin letters', 'An appointment with a very long name that '.repeat(5)],
    ['Persian letters', 'منتظر تماس تلفنی باشید '.repeat(10)],
    ['characters outside the basic plane', '📞'.repeat(60)],
  ])('folds lines of %s at 75 octets, and only between characters', (_, summary) => {
    const text = calendar({ summary });
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75);
    expect(Math.max(...lines.map(octets))).toBeGreaterThan(70);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    expect(unfold(text)).toContain(`SUMMARY:${summary}\r\n`);
    expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
  });
});
