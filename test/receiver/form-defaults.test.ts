import { describe, expect, it } from 'vitest';
import { formMessages } from '../../src/i18n/all-languages.ts';
import { renderForm } from '../../src/prerender/render-form.ts';
import { ANA, clinic, receiver } from './receiver-fixture.ts';

const HTML = { Accept: 'text/html' };
const consents = [{ id: 'tell', text: 'Tell the partner', onlyFromPartners: true }];
const own = { ...clinic, form: { defaultContact: 'text', defaultTime: 'any', consents } } as const;

/** The radio buttons that are checked. */
function checked(page: string): string[] {
  return [...page.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /type="radio"/.test(tag) && /\bchecked\b/.test(tag))
    .map((tag) => /value="([^"]*)"/.exec(tag)?.[1] ?? '');
}

describe('the receiver’s form page', () => {
  it('has chosen beforehand what the clinic chose, until the patient chooses', async () => {
    const { app, post } = await receiver({ clinic: own, renderForm });
    // The first day too: its times show once a certain day is asked for.
    expect(checked(await (await app.request('/consultations')).text())).toEqual([
      'text',
      'any',
      '2026-11-24',
    ]);
    const again = await post({ name: '', contactBy: 'email', email: 'ana@example.com' }, HTML);
    expect(checked(await again.text())).toContain('email');
  });

  it('asks about the partner only for a request that comes by one', async () => {
    const { app } = await receiver({ clinic: own, renderForm });
    const page = async (query: string) => (await app.request(`/consultations${query}`)).text();
    expect(await page('')).not.toContain('Tell the partner');
    expect(await page('?partner=tidewater')).toContain('Tell the partner');
  });
});

describe('a phone number without its area code', () => {
  it('is answered with how to write it, on the page and for programs', async () => {
    const { post } = await receiver({ renderForm });
    const sentence = formMessages('en').issue({ code: 'format', path: ['phone'] });
    expect(sentence).toContain('with area code');
    const page = await post({ ...ANA, phone: '555-0147' }, HTML);
    expect(page.status).toBe(422);
    expect(await page.text()).toContain(sentence);
    const problem = (await (await post({ ...ANA, phone: '555-0147' })).json()) as { errors: unknown };
    expect(problem.errors).toEqual([{ pointer: '#/phone', code: 'format', detail: sentence }]);
  });
});
