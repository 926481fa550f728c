import { describe, expect, it } from 'vitest';
import { exportCsv } from '../../src/receiver/store/export-csv.ts';
import { toExported } from '../../src/receiver/store/exported-request.ts';
import { ANA, receiver, signIn, type Receiver } from './receiver-fixture.ts';

const HTML = { Accept: 'text/html' };
const KEY = '2b0c7a5e-0f5e-4b0a-9c1d-6f3f5d0e7a11';
const CAMPAIGN = {
  partner: 'tidewater-wellness',
  page: 'https://partner.example/back',
  campaign: 'newsletter/email/autumn-offer',
  referrer: 'https://search.example',
};

const callList = async (given: Receiver) =>
  (await (await given.app.request('/staff', { headers: { Cookie: await signIn(given) } })).text()).replace(
    /\s+/g,
    ' ',
  );

describe('a request with a campaign', () => {
  it('keeps it, in either encoding', async () => {
    const { app, post, stored } = await receiver();
    await post({ ...ANA, ...CAMPAIGN });
    const body = JSON.stringify({ ...ANA, ...CAMPAIGN, callWindow: { when: 'any' } });
    await app.request('/consultations', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json' },
    });
    expect(await stored()).toMatchObject([CAMPAIGN, CAMPAIGN]);
  });

  it.each([
    ['campaign', 'ana@example.com'],
    ['campaign', '202-555-0147'],
    ['campaign', 'a/b/c/d'],
    ['campaign', 'x'.repeat(5000)],
    ['referrer', 'https://partner.example'],
    ['referrer', 'nowhere'],
    ['referrer', 'https://ana:secret@mail.example/'],
  ])('is stored without a %s that breaks the rule: %.30s', async (field, value) => {
    const { post, stored } = await receiver();
    const answer = await post({ ...ANA, page: CAMPAIGN.page, [field]: value });
    expect(answer.status).toBe(201);
    expect(await stored()).toMatchObject([{ campaign: null, referrer: null, page: CAMPAIGN.page }]);
  });

  it.each([7, true, ['a'], { utm_source: 'a' }])(
    'is stored where JSON says it in another type: %j',
    async (value) => {
      const { app, stored } = await receiver();
      const body = JSON.stringify({
        ...ANA,
        callWindow: { when: 'any' },
        campaign: value,
        referrer: value,
      });
      const headers = { 'Content-Type': 'application/json' };
      expect((await app.request('/consultations', { method: 'POST', body, headers })).status).toBe(201);
      expect(await stored()).toMatchObject([{ campaign: null, referrer: null }]);
    },
  );

  it('keeps of a referrer the origin alone', async () => {
    const { post, stored } = await receiver();
    await post({ ...ANA, referrer: 'https://search.example/?q=sciatica' });
    expect(await stored()).toMatchObject([{ referrer: 'https://search.example' }]);
  });

  it('keeps its campaign through a page that asks for a correction', async () => {
    const { post } = await receiver();
    const page = await (await post({ ...ANA, ...CAMPAIGN, name: '' }, HTML)).text();
    for (const [name, value] of Object.entries(CAMPAIGN))
      expect(page).toContain(`<input type="hidden" name="${name}" value="${value}"`);
  });

  it('is the same request when it comes again, and another one with another campaign', async () => {
    const { post, stored } = await receiver();
    const first = await post({ ...ANA, ...CAMPAIGN, idempotencyKey: KEY });
    const again = await post({ ...ANA, ...CAMPAIGN, idempotencyKey: KEY });
    expect(await again.json()).toEqual(await first.json());
    expect((await post({ ...ANA, ...CAMPAIGN, campaign: 'flyer', idempotencyKey: KEY })).status).toBe(422);
    expect(await stored()).toHaveLength(1);
  });

  it('is credited to the partner, with its site and campaign, in the call list', async () => {
    const given = await receiver();
    await given.post({ ...ANA, ...CAMPAIGN });
    expect(await callList(given)).toContain(
      '<dt>From</dt> <dd>tidewater-wellness (partner.example) · newsletter / email / autumn-offer · via search.example</dd>',
    );
  });

  it('has no credit line where it came from the clinic’s own page', async () => {
    const given = await receiver();
    await given.post({ ...ANA, page: 'https://clinic.example/back' });
    expect(await callList(given)).not.toContain('<dt>From</dt>');
  });

  it('is exported with it', async () => {
    const { post, stored } = await receiver();
    await post({ ...ANA, ...CAMPAIGN });
    const requests = (await stored()).map(toExported);
    expect(requests).toMatchObject([CAMPAIGN]);
    const [head = '', row = ''] = exportCsv(requests).split('\r\n');
    const cells = row.split(',');
    for (const [name, value] of Object.entries(CAMPAIGN)) {
      expect(cells[head.split(',').indexOf(name)]).toBe(value);
    }
  });

  it('is in no line of the log', async () => {
    const { app, post, log } = await receiver();
    await post({ ...ANA, ...CAMPAIGN }, { Referer: 'https://partner.example/back?utm_source=flyer' });
    await app.request('/consultations?utm_source=flyer', { headers: { Referer: 'https://search.example/' } });
    expect(log).toHaveLength(2);
    expect(log.join('\n')).not.toMatch(/newsletter|autumn|flyer|tidewater|partner\.example|search\.example/);
  });
});

describe('a prerendered form without script', () => {
  it('is credited to the page that the browser names, by the same rule', async () => {
    const { post, stored } = await receiver();
    const referer =
      'https://clinic.example/back?utm_source=newsletter&utm_campaign=autumn&q=sciatica&email=ana@example.com';
    const answer = await post(ANA, { ...HTML, Referer: referer });
    expect(answer.status).toBe(303);
    const [row] = await stored();
    expect(row).toMatchObject({ page: 'https://clinic.example/back', campaign: 'newsletter//autumn' });
    expect(JSON.stringify(row)).not.toMatch(/sciatica|ana@example/);
  });

  it('is credited to its own page where it names one', async () => {
    const { post, stored } = await receiver();
    await post(
      { ...ANA, page: 'https://clinic.example/own' },
      { ...HTML, Referer: 'https://clinic.example/x?utm_source=a' },
    );
    expect(await stored()).toMatchObject([{ page: 'https://clinic.example/own', campaign: null }]);
  });

  it.each([
    'http://localhost/consultations',
    'http://localhost/consultations/?service=x',
    'about:blank',
    'x',
  ])('is stored without a page where the browser names %s', async (referer) => {
    const { post, stored } = await receiver();
    await post(ANA, { ...HTML, Referer: referer });
    expect(await stored()).toMatchObject([{ page: null, campaign: null }]);
  });

  it('keeps the page when an answer has to be corrected', async () => {
    const { post } = await receiver();
    const answer = await post(
      { ...ANA, phone: '12' },
      { ...HTML, Referer: 'https://clinic.example/back?q=x' },
    );
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('name="page" value="https://clinic.example/back"');
  });

  it('knows on its own page which page of the clinic led there', async () => {
    const { app } = await receiver();
    const open = async (referer: string) =>
      (await app.request('/consultations', { headers: { Referer: referer } })).text();
    expect(await open('http://localhost/services/back?q=x')).toContain(
      'name="page" value="http://localhost/services/back"',
    );
    expect(await open('https://search.example/services')).not.toContain('name="page"');
  });

  it('adds nothing to a program’s request', async () => {
    const { post, stored } = await receiver();
    await post(ANA, { Accept: 'application/json', Referer: 'https://clinic.example/back?utm_source=a' });
    expect(await stored()).toMatchObject([{ page: null, campaign: null }]);
  });
});
