import { describe, expect, it } from 'vitest';
import { SPAM_THRESHOLD, spamScore, type SpamReason } from '../../src/receiver/spam/spam-reasons.ts';
import { issueStartToken } from '../../src/receiver/spam/start-token.ts';
import { ANA, HOUR, MINUTE, clinic, receiver, type Receiver } from './receiver-fixture.ts';

const HTML = { Accept: 'text/html' };

/** The signs that an honest browser's start token may give, by their cause. */
const TOKENS: [string, SpamReason[]][] = [
  ['has one', []],
  ['was prerendered, is slow, or did not reach the receiver at first', ['no-start-token']],
  ['has one of the database before', ['forged-start-token']],
];
/** The same of its proof of work. */
const PROOFS: [string, SpamReason[]][] = [
  ['made one', []],
  ['runs no script, or is on plain http', ['no-proof']],
  ['lay open for more than a day', ['expired-proof']],
  ['has one for a challenge of the database before', ['wrong-proof']],
  ['sends a second request from one page', ['proof-used-again']],
];
/** The same of its invisible field. */
const UNSEEN: [string, SpamReason[]][] = [
  ['left the unseen field empty', []],
  ['has a password manager that filled it in', ['honeypot']],
];

/** All that a program shows that opens no page: neither a token nor a proof of use, and every field filled in. */
const isBareProgram = (reasons: SpamReason[]) =>
  reasons.includes('honeypot') &&
  reasons.some((reason) => reason.endsWith('start-token')) &&
  reasons.length === 3;

const combinations = TOKENS.flatMap(([token, a]) =>
  PROOFS.flatMap(([proof, b]) =>
    UNSEEN.map(([hiddenFields, c]): [string, SpamReason[]] => [
      `${token}; ${proof}; ${hiddenFields}`,
      [...a, ...b, ...c],
    ]),
  ),
);

const suspectedOf = async ({ stored }: Receiver) => (await stored()).map(({ suspected }) => suspected);

describe('an honest browser', () => {
  it.each(combinations.filter(([, reasons]) => !isBareProgram(reasons)))(
    'is not suspected: one that %s',
    (_, reasons) => {
      expect(spamScore(reasons)).toBeLessThan(SPAM_THRESHOLD);
    },
  );

  it('is not suspected in a hospital of thirty such patients an hour, with prerendered forms', async () => {
    const given = await receiver();
    for (let count = 0; count < 30; count++) {
      await given.post({ ...ANA, phone: `202 555 01${10 + count}` }, HTML);
      given.clock.now += MINUTE;
    }
    expect(await suspectedOf(given)).toEqual(Array.from({ length: 30 }, () => 0));
  });

  it('is not suspected for the clock of the receiver, which was set back', async () => {
    const given = await receiver();
    const startToken = issueStartToken(given.store.secret, given.clock.now + HOUR);
    await given.post({ ...ANA, startToken });
    expect(await given.stored()).toMatchObject([{ spamReasons: '["no-proof"]', suspected: 0 }]);
  });

  it('is not suspected for presses that the store could not keep', async () => {
    const given = await receiver();
    const keep = given.store.requests.keep.bind(given.store.requests);
    given.store.requests.keep = () =>
      Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }));
    for (let press = 0; press < 6; press++) expect((await given.post(ANA)).status).toBe(503);
    given.store.requests.keep = keep;
    expect((await given.post(ANA)).status).toBe(201);
    expect(await given.stored()).toMatchObject([{ spamReasons: '["no-start-token","no-proof"]' }]);
  });

  it('is counted once, however often one request comes, also at the same moment', async () => {
    const given = await receiver();
    const idempotencyKey = '7f1d2a60-8f0a-4c38-9a51-2d7a3c9f1b11';
    const send = () => given.post({ ...ANA, idempotencyKey });
    await Promise.all(Array.from({ length: 8 }, send));
    await send();
    await given.post(ANA);
    expect((await given.stored()).map(({ spamReasons }) => spamReasons)).toEqual([
      '["no-start-token","no-proof"]',
      '["no-start-token","no-proof"]',
    ]);
    const counted = await given.store.connection.database.selectFrom('attempts').selectAll().execute();
    expect(counted.filter(({ kind }) => kind === 'request-to-contact')).toMatchObject([{ count: 2 }]);
  });

  it('may write what many others write', async () => {
    const given = await receiver({ clinic: { ...clinic, form: { message: true } } });
    for (let count = 0; count < 6; count++)
      await given.post({ ...ANA, phone: `202 555 011${count}`, message: 'Back pain' });
    expect((await given.stored()).at(-1)?.spamReasons).toBe('["no-start-token","no-proof"]');
  });
});

describe('a program', () => {
  it.each<[string, SpamReason[]]>([
    ['that opens no page and fills in every field', ['honeypot', 'no-start-token', 'no-proof']],
    ['that fills in the token and the proof too', ['honeypot', 'forged-start-token', 'wrong-proof']],
    ['that posts the page’s form at once', ['too-fast', 'no-proof']],
    ['that floods without the page', ['no-start-token', 'no-proof', 'many-from-address']],
    ['that floods with one proof', ['proof-used-again', 'many-from-address']],
    ['that writes about one number all day', ['no-start-token', 'no-proof', 'many-to-contact']],
    ['that writes about one number with one proof', ['proof-used-again', 'many-to-contact']],
    ['that sends one text to all', ['no-proof', 'same-text-again']],
  ])('is suspected: one %s', (_, reasons) => {
    expect(spamScore(reasons)).toBeGreaterThanOrEqual(SPAM_THRESHOLD);
  });
});
