import { describe, expect, it } from 'vitest';
import { LATER } from '../../src/consultation/call-window/call-window.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { renderForm } from '../../src/prerender/render-form.ts';
import { prerenderPage } from '../../src/prerender/prerender-page.ts';
import { ANA, clinic, receiver, signIn } from './receiver-fixture.ts';

const PHONE = '+44 (0)20 7946 0958 ext 12';
const LINK = 'href="tel:+442079460958;ext=12"';
const OWN = { ...clinic, phone: PHONE, form: { message: false } };

/** What stands around each mention of the number: the page without its links to the telephone. */
function unlinked(page: string): string[] {
  expect(page).toContain(LINK);
  const rest = page.replaceAll(/<a [^>]*href="tel:[^"]*"[^>]*>.*?<\/a>/gs, '');
  return [...rest.matchAll(/.{0,60}7946.{0,20}/gs)].map(([around]) => around);
}

describe('each mention of the clinic’s number is a link that calls it', () => {
  it.each(LANGUAGES)('on the receiver’s pages in %s', async (language) => {
    const { app, post } = await receiver({ clinic: OWN, renderForm });
    const headers = { Accept: 'text/html', 'Accept-Language': language };
    const get = async (path: string) => (await app.request(path, { headers })).text();
    const send = async (fields: Record<string, string>, more: Record<string, string> = {}) =>
      (await post({ ...ANA, locale: language, ...fields }, { ...headers, ...more })).text();
    const stored = await post({ ...ANA, locale: language }, headers);
    const pages = {
      form: await get('/consultations'),
      'not found': await get('/nowhere'),
      sent: await get(stored.headers.get('Location')!),
      'later times': await send({ callWindow: LATER }),
      'message not asked': await send({ name: '', message: 'My back' }),
      refused: await send({}, { Origin: 'https://stranger.example' }),
    };
    for (const [name, page] of Object.entries(pages)) expect([name, ...unlinked(page)]).toEqual([name]);
  });

  it.each(LANGUAGES)('in a prerendered form in %s, on paper too', async (language) => {
    const page = `<html lang="${language}"><head><link rel="canonical" href="https://quiet.example/a"></head>
      <body><consultation-form action="/c" clinic="/clinic.json"></consultation-form></body></html>`;
    const html = await prerenderPage(page, {
      load: () => Promise.resolve(JSON.stringify(OWN)),
      now: 0,
      styles: 'inline',
    });
    expect(html).toContain('class="printed"');
    expect(unlinked(html)).toEqual([]);
  });

  it('in the call list, with the patient’s extension; a text message goes to the number alone', async () => {
    const given = await receiver({ clinic: OWN });
    await given.post({ ...ANA, phone: '+1 202 555 0147 x 9' });
    await given.post({ ...ANA, contactBy: 'text', phone: '+1 202 555 0148 x 9' });
    const headers = { Cookie: await signIn(given) };
    const page = await (await given.app.request('/staff', { headers })).text();
    expect(page).toContain('href="tel:+12025550147;ext=9"');
    expect(page).toContain('href="sms:+12025550148"');
  });
});

describe('the emergency number', () => {
  it.each(LANGUAGES)('is a link that calls it in %s', async (language) => {
    const { app } = await receiver({ renderForm });
    const headers = { Accept: 'text/html', 'Accept-Language': language };
    const page = await (await app.request('/consultations', { headers })).text();
    expect(/<p class="emergency"[^]*?<\/p>/.exec(page)?.[0]).toContain('href="tel:911"');
  });

  it('is a link in the clinic’s own words too, and only where it is no part of a longer number', async () => {
    const emergencyText = 'Call 112 in an emergency, or our night desk at +1 555 911 0100.';
    const { app } = await receiver({ clinic: { ...clinic, form: { emergencyText } }, renderForm });
    const page = await (await app.request('/consultations')).text();
    const [text] = /<p class="emergency"[^]*?<\/p>/.exec(page)!;
    expect(text).toContain('href="tel:112"');
    expect(text).not.toContain('href="tel:911"');
  });
});
