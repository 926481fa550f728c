import { describe, expect, it } from 'vitest';
import type { Clinic } from '../../src/clinic/schema.ts';
import { offerCallWindows } from '../../src/consultation/call-window/offer-call-windows.ts';
import { formMessages } from '../../src/i18n/all-languages.ts';
import { prerenderPage } from '../../src/prerender/prerender-page.ts';
import { renderForm } from '../../src/prerender/render-form.ts';

const en = formMessages('en');

const CLINIC: Clinic = {
  contract: 1,
  name: 'Quiet Street Clinic',
  phone: '+1 555 555 0123',
  timeZone: 'America/New_York',
  hours: { monday: [['09:00', '17:00']] },
  form: { message: true },
};
const NOW = Date.parse('2026-11-23T15:00:00Z');

function form(values: Record<string, string> = {}): string {
  return renderForm(
    {
      clinic: CLINIC,
      messages: en,
      action: '/consultations',
      values,
      consents: [],
      issues: [],
      honeypot: 'hp_1',
      now: NOW,
      level: 1,
      hidden: {},
    },
    offerCallWindows(CLINIC, { now: NOW, chosen: values.callWindow }),
  );
}

/** What a browser's parser has in the field: it passes over the first line break. */
function message(html: string): string | undefined {
  return /<textarea[^>]*>\n?([^]*?)<\/textarea>/.exec(html)?.[1];
}

describe('the form as HTML, at a clinic that asks for a message', () => {
  it('has an empty field for it', () => {
    expect(message(form())).toBe('');
  });

  it('has the message in it that was typed, to the letter', () => {
    expect(message(form({ message: '\n  $& "Knee", <b>&</b>\n</textarea>' }))).toBe(
      '\n  $&amp; &quot;Knee&quot;, &lt;b&gt;&amp;&lt;/b&gt;\n&lt;/textarea&gt;',
    );
  });

  it('has the time checked that was chosen, and its day', () => {
    const checked = (html: string) =>
      [...html.matchAll(/value="([^"]*)"[^<>]*\schecked/g)].map(([, value]) => value);
    const monday = '2026-11-23T10:00/12:00[America/New_York]';
    const nextMonday = '2026-11-30T09:00/13:00[America/New_York]';
    expect(checked(form())).toEqual(['2026-11-23']);
    expect(checked(form({ callWindow: 'any' }))).toEqual(['any', '2026-11-23']);
    expect(checked(form({ callWindow: 'choose' }))).toEqual(['choose', '2026-11-23']);
    expect(checked(form({ callWindow: monday }))).toEqual(['choose', '2026-11-23', monday]);
    expect(checked(form({ callWindow: nextMonday }))).toEqual(['choose', '2026-11-30', nextMonday]);
    expect(checked(form({ callWindow: '2026-11-30' }))).toEqual(['choose', '2026-11-30']);
  });

  it('is prerendered into a page', async () => {
    const tag = '<consultation-form action="/c" clinic="/clinic.json"></consultation-form>';
    const html = await prerenderPage(`<!doctype html><html lang="en"><body>${tag}</body></html>`, {
      load: () => Promise.resolve(JSON.stringify(CLINIC)),
      now: NOW,
      styles: 'inline',
    });
    expect(message(html)).toBe('');
  });
});
