import { describe, expect, it } from 'vitest';
import { formMessages } from '../../src/i18n/all-languages.ts';
import {
  clinic,
  ANA,
  HOUR,
  MINUTE,
  PASSWORD,
  TUESDAY_10AM,
  encode,
  receiver,
  signIn,
  type Receiver,
} from './receiver-fixture.ts';

const en = formMessages('en');

const attempt = async ({ app }: Receiver, password: string, headers: Record<string, string> = {}) =>
  app.request('/staff/sign-in', { method: 'POST', body: encode({ password }), headers });

const open = async ({ app }: Receiver, cookie: string, path = '/staff') =>
  app.request(path, { headers: { Cookie: cookie } });

describe('sign-in', () => {
  it('is required for the call list', async () => {
    const given = await receiver();
    for (const path of ['/staff', '/staff/requests/x/called']) {
      const method = path === '/staff' ? 'GET' : 'POST';
      const answer = await given.app.request(path, { method });
      expect(answer.status).toBe(303);
      expect(answer.headers.get('Location')).toBe('/staff/sign-in');
    }
    expect((await open(given, 'clinic_staff=guess')).status).toBe(303);
  });

  it('opens the call list with the password, by a cookie that scripts and other sites cannot use', async () => {
    const given = await receiver();
    const answer = await attempt(given, PASSWORD);
    expect(answer.status).toBe(303);
    const cookie = answer.headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Path=\/staff/);
    expect(cookie).not.toMatch(/Secure/);
    const list = await open(given, cookie.split(';')[0] ?? '');
    expect(list.status).toBe(200);
    expect(list.headers.get('Cache-Control')).toBe('no-store');
  });

  it('marks the cookie as secure over https, also behind a proxy', async () => {
    const given = await receiver();
    const proxied = await attempt(given, PASSWORD, { 'X-Forwarded-Proto': 'https' });
    expect(proxied.headers.get('Set-Cookie')).toMatch(/Secure/);
    const direct = await given.app.request('https://clinic.example/staff/sign-in', {
      method: 'POST',
      body: encode({ password: PASSWORD }),
    });
    expect(direct.headers.get('Set-Cookie')).toMatch(/Secure/);
  });

  it('says that the password is wrong or missing, and sets no cookie', async () => {
    const given = await receiver();
    const wrong = await attempt(given, 'not the password');
    expect(wrong.status).toBe(422);
    expect(wrong.headers.get('Set-Cookie')).toBeNull();
    expect(await wrong.text()).toContain('Wrong password. Try again.');
    expect(await (await attempt(given, '')).text()).toContain('Enter the password');
  });

  it('accepts no more after five wrong ones in 15 minutes, not even the right one, and then again', async () => {
    const given = await receiver();
    for (let tries = 0; tries < 5; tries++) expect((await attempt(given, `guess ${tries}`)).status).toBe(422);
    given.clock.now += 5 * MINUTE;
    const locked = await attempt(given, PASSWORD);
    expect(locked.status).toBe(429);
    expect(locked.headers.get('Retry-After')).toBe('600');
    expect(await locked.text()).toContain('Wait 10 minutes');
    given.clock.now += 10 * MINUTE;
    expect((await attempt(given, PASSWORD)).status).toBe(303);
  });

  it('counts guesses that are sent all at once', async () => {
    const given = await receiver();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => attempt(given, `guess ${index}`)),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('forgets wrong ones once the right one came', async () => {
    const given = await receiver();
    for (let round = 0; round < 3; round++) {
      for (let tries = 0; tries < 4; tries++) await attempt(given, 'wrong');
      expect((await attempt(given, PASSWORD)).status).toBe(303);
    }
  });

  it('ends after twelve hours and at sign-out', async () => {
    const given = await receiver();
    const cookie = await signIn(given);
    given.clock.now += 12 * HOUR - 1;
    expect((await open(given, cookie)).status).toBe(200);
    given.clock.now += 1;
    expect((await open(given, cookie)).status).toBe(303);
    const next = await signIn(given);
    await given.app.request('/staff/sign-out', { method: 'POST', headers: { Cookie: next } });
    expect((await open(given, next)).status).toBe(303);
  });

  it('keeps no token that could be used from a copy of the database', async () => {
    const given = await receiver();
    const cookie = await signIn(given);
    const token = cookie.split('=')[1] ?? '';
    expect(token).toHaveLength(43);
    expect(await given.store.sessions.isOpen(token, TUESDAY_10AM)).toBe(false);
  });

  it('stays shut, and says why, while no password is set', async () => {
    const given = await receiver({ env: { STAFF_PASSWORD: '' } });
    const answer = await open(given, '');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('STAFF_PASSWORD');
    expect((await given.post(ANA)).status).toBe(201);
  });
});

describe('the call list', () => {
  it('shows a request with everything that is needed to call, escaped', async () => {
    const given = await receiver();
    await given.post({
      ...ANA,
      name: '<script>alert(1)</script>',
      callWindow: '2026-11-24T17:00/18:00[America/New_York]',
      service: 'neck-massage',
      partner: 'river-gym',
    });
    const page = await (await open(given, await signIn(given))).text();
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('href="tel:+12025550147"');
    expect(page).toContain('(202) 555-0147');
    expect(page).toContain(`Today, ${en.clock('14:00')} to ${en.clock('15:00')}`);
    expect(page).toContain(
      `For the patient: Today, ${en.clock('17:00')} to ${en.clock('18:00')} (Eastern Time)`,
    );
    expect(page).toContain('neck-massage');
    expect(page).toContain('river-gym');
    expect(page).toContain(`Today at ${en.clock('10:00')}`);
    expect(page).toContain((await given.stored())[0]?.reference);
  });

  it('shows the time of day of a patient elsewhere who chose any time', async () => {
    const given = await receiver();
    await given.post({ ...ANA, timeZone: 'America/New_York' });
    const list = async () => (await open(given, await signIn(given))).text();
    expect(await list()).toContain(`It is ${en.clock('13:00')} for the patient (Eastern Time)`);
    given.clock.now += 8 * HOUR;
    const evening = await list();
    expect(evening).toContain(`From tomorrow at ${en.clock('09:00')}; any time is fine`);
    expect(evening).toContain('For the patient: Tomorrow at noon (Eastern Time)');
    expect(evening).not.toContain('Do not call');
  });

  it('shows no other clock for a patient whose browser hides its zone', async () => {
    const given = await receiver();
    for (const timeZone of ['Atlantic/Reykjavik', 'UTC', 'Etc/GMT+8']) {
      await given.post({ ...ANA, name: timeZone, timeZone });
      const callWindow = `2026-11-24T22:00/23:00[${timeZone === 'Etc/GMT+8' ? 'GMT' : timeZone}]`;
      expect((await given.post({ ...ANA, name: `${timeZone} at a time`, callWindow })).status).toBe(201);
    }
    const page = await (await open(given, await signIn(given))).text();
    expect(page).toMatch(/Today, 2\sp\.m\. to 3\sp\.m\./);
    expect(page).not.toMatch(/for the patient/i);
  });

  it('warns of a call in the night of a patient whose day the clinic’s hours never meet', async () => {
    const mornings = { ...clinic, hours: { tuesday: [['09:00', '12:00']] as [string, string][] } };
    const given = await receiver({ clinic: mornings });
    // 10:21am in Los Angeles is 11:51pm in Kolkata, and 9am is half past ten.
    given.clock.now += 21 * 60_000;
    await given.post({ ...ANA, timeZone: 'Asia/Kolkata' });
    await given.post({ ...ANA, contactBy: 'email', email: 'ana@example.com', timeZone: 'Asia/Kolkata' });
    const list = async () => (await open(given, await signIn(given))).text();
    const warnings = async () =>
      [...(await list()).matchAll(/>([^<>]*Do not call[^<>]*)</g)].map(([, text]) => text);
    expect(await warnings()).toEqual([`${en.clock('23:51')} for the patient. Do not call now.`]);
  });

  it('warns of a missed call in the middle of the night', async () => {
    const given = await receiver();
    await given.post({ ...ANA, callWindow: '2026-11-24T14:00/18:00[America/Los_Angeles]' });
    given.clock.now += 11 * HOUR + 30 * 60_000;
    const page = await (await open(given, await signIn(given))).text();
    expect(page).toContain(`${en.clock('21:30')} for the patient. Do not call now.`);
  });

  it('shows no time of a call that cannot be known', async () => {
    const given = await receiver({ clinic: { ...clinic, hours: {} } });
    await given.post({ ...ANA, timeZone: 'Asia/Tehran' });
    const page = await (await open(given, await signIn(given))).text();
    expect(page).toContain('no opening hours are listed for the coming days');
    expect(page).not.toContain('or the patient');
  });

  it('says nothing of another clock where it shows the same time', async () => {
    const given = await receiver();
    await given.post({ ...ANA, timeZone: 'America/Vancouver' });
    expect(await (await open(given, await signIn(given))).text()).not.toContain('for the patient');
  });

  it('links a text message and an email where the patient wants one', async () => {
    const given = await receiver();
    await given.post({ ...ANA, contactBy: 'text' });
    await given.post({ name: 'Ben', contactBy: 'email', email: 'ben+a&b@example.com' });
    const page = await (await open(given, await signIn(given))).text();
    expect(page).toContain('href="sms:+12025550147"');
    expect(page).toContain('href="mailto:ben%2Ba%26b@example.com"');
  });

  it('has a friendly sentence when it is empty', async () => {
    const given = await receiver();
    const page = await (await open(given, await signIn(given))).text();
    expect(page).toContain('Nobody is waiting for a call right now.');
  });

  it('marks as called with one press and puts back with another', async () => {
    const given = await receiver();
    await given.post(ANA);
    const cookie = await signIn(given);
    const id = (await given.stored())[0]?.id ?? '';
    const press = (path: string) =>
      given.app.request(`/staff/requests/${id}/${path}`, { method: 'POST', headers: { Cookie: cookie } });
    const marked = await press('called');
    expect(marked.status).toBe(303);
    expect((await given.stored())[0]?.calledAt).toBe(TUESDAY_10AM);
    const after = await (await open(given, cookie, marked.headers.get('Location') ?? '')).text();
    expect(after).toContain('is marked as called');
    expect(after).toContain('<details>');
    expect((await press('put-back')).status).toBe(303);
    expect((await given.stored())[0]?.calledAt).toBeNull();
  });

  it('keeps the time of the first press when two people mark the same request', async () => {
    const given = await receiver();
    await given.post(ANA);
    const id = (await given.stored())[0]?.id ?? '';
    await given.store.requests.markCalled(id, 1);
    await given.store.requests.markCalled(id, 2);
    expect((await given.stored())[0]?.calledAt).toBe(1);
  });

  it('refuses buttons on pages of other sites', async () => {
    const given = await receiver();
    await given.post(ANA);
    const cookie = await signIn(given);
    const id = (await given.stored())[0]?.id ?? '';
    const answer = await given.app.request(`/staff/requests/${id}/called`, {
      method: 'POST',
      headers: { Cookie: cookie, Origin: 'https://elsewhere.example' },
    });
    expect(answer.status).toBe(403);
    expect((await given.stored())[0]?.calledAt).toBeNull();
  });

  it('takes a press from a page that hides its origin only where the browser knows it as the same site or the person’s own act', async () => {
    const given = await receiver();
    await given.post(ANA);
    const Cookie = await signIn(given);
    const id = (await given.stored())[0]?.id ?? '';
    const press = async (site: Record<string, string>) =>
      (
        await given.app.request(`/staff/requests/${id}/called`, {
          method: 'POST',
          headers: { Cookie, Origin: 'null', Accept: 'text/html', ...site },
        })
      ).status;
    expect(await press({})).toBe(403);
    expect(await press({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    expect(await press({ 'Sec-Fetch-Site': 'same-site' })).toBe(403);
    expect(await press({ 'Sec-Fetch-Site': 'same-origin' })).toBe(303);
    expect(await press({ 'Sec-Fetch-Site': 'none' })).toBe(303);
  });
});
