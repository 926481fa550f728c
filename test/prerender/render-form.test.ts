import { describe, expect, it } from 'vitest';
import type { Clinic } from '../../src/clinic/schema.ts';
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
    [],
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

  it('shows the time that was chosen', () => {
    expect(form()).toContain('<details>');
    expect(form({ callWindow: 'any' })).toContain('<details>');
    expect(form({ callWindow: '2026-11-23T10:00/12:00[America/New_York]' })).toContain('<details open>');
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
