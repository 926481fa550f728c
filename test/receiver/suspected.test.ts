import { describe, expect, it } from 'vitest';
import { ANA, receiver, signIn, TUESDAY_10AM, type Receiver } from './receiver-fixture.ts';

/** A program that fills in every field, the invisible one too. */
const SPAM = { ...ANA, name: 'Cheap Pills', hp_7k2: 'x' };

async function signedIn(given: Receiver) {
  const Cookie = await signIn(given);
  return {
    open: async (path = '/staff') => (await given.app.request(path, { headers: { Cookie } })).text(),
    press: (path: string, headers: Record<string, string> = {}) =>
      given.app.request(path, { method: 'POST', headers: { Cookie, ...headers } }),
  };
}

const partsOf = (page: string) => {
  const [list = '', suspected = ''] = page.split('<h2>Suspected spam');
  return { list, suspected };
};

describe('a suspected request', () => {
  it('gets the same answer as any other, in both ways of asking', async () => {
    const { post } = await receiver();
    const answers = [await post(ANA), await post(SPAM)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const [honest, spam] = (await Promise.all(answers.map((answer) => answer.json()))) as object[];
    expect(Object.keys(spam!)).toEqual(Object.keys(honest!));
    const headers = answers.map((answer) => [...answer.headers.keys()]);
    expect(headers[0]).toEqual(headers[1]);
    expect((await post(SPAM, { Accept: 'text/html' })).status).toBe(303);
  });

  it('is listed and counted apart, with a sentence for each reason', async () => {
    const given = await receiver();
    await given.post(ANA);
    await given.post(SPAM);
    const { open } = await signedIn(given);
    const page = await open();
    expect(page).toContain('Call list (1)');
    const { list, suspected } = partsOf(page);
    expect(list).toContain('Ana Ruiz');
    expect(list).not.toContain('Cheap Pills');
    expect(suspected).toMatch(/^ <span class="count">1<\/span>/);
    expect(suspected).toContain('Cheap Pills');
    expect(suspected).toContain('A hidden field was filled in');
    expect(suspected).toContain('Sent without JavaScript');
    expect(suspected).toContain('Spam score 5 (5 or more is held back)');
    expect(suspected).toContain('Not spam');
  });

  it('moves to the list with one press, which the page then says', async () => {
    const given = await receiver();
    await given.post(SPAM);
    const { open, press } = await signedIn(given);
    const id = (await given.stored())[0]?.id;
    const pressed = await press(`/staff/requests/${id}/not-spam`);
    expect(pressed.status).toBe(303);
    expect(await given.stored()).toMatchObject([{ suspected: 0, spamScore: 5, calledAt: null }]);
    const page = await open(pressed.headers.get('Location') ?? '');
    expect(page).toContain('is not spam. Moved to the call list.');
    expect(page).toContain('Call list (1)');
    expect(page).not.toMatch(/Suspected spam|Spam signs/);
    expect(page).not.toContain('not-spam"');
    expect((await press('/staff/requests/nobody/not-spam')).status).toBe(404);
  });

  it('is moved by staff alone', async () => {
    const given = await receiver();
    await given.post(SPAM);
    const path = `/staff/requests/${(await given.stored())[0]?.id}/not-spam`;
    const stranger = await given.app.request(path, { method: 'POST' });
    expect(stranger.headers.get('Location')).toBe('/staff/sign-in');
    const { press } = await signedIn(given);
    expect((await press(path, { Origin: 'https://elsewhere.example' })).status).toBe(403);
    expect(await given.stored()).toMatchObject([{ suspected: 1 }]);
  });

  it('is one of a hundred that are shown, newest first, however many there are', async () => {
    const given = await receiver({ env: { REQUESTS_PER_MINUTE: '1000' } });
    for (let count = 1; count <= 103; count++) {
      await given.post({ ...SPAM, name: `Pills ${count}.` });
      given.clock.now += 1;
    }
    const { suspected } = partsOf(await (await signedIn(given)).open());
    expect(suspected).toMatch(/^ <span class="count">103<\/span>/);
    const names = [...suspected.matchAll(/Pills (\d+)\./g)].map(([, count]) => Number(count));
    expect(names).toEqual(Array.from({ length: 100 }, (_, index) => 103 - index));
    expect(suspected).toContain('3 older ones are not shown');
    expect(suspected).toContain('Requests left here are deleted after 30 days.');
  });

  it('has no line about others while all are shown', async () => {
    const given = await receiver();
    await given.post(SPAM);
    expect(await (await signedIn(given)).open()).not.toContain('not shown');
  });

  it('may be called like any other', async () => {
    const given = await receiver();
    await given.post(SPAM);
    const { press } = await signedIn(given);
    await press(`/staff/requests/${(await given.stored())[0]?.id}/called`);
    expect(await given.stored()).toMatchObject([{ calledAt: TUESDAY_10AM }]);
  });
});
