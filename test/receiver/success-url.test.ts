import { describe, expect, it } from 'vitest';
import { renderForm } from '../../src/prerender/render-form.ts';
import { ANA, receiver } from './receiver-fixture.ts';

const PARTNER = 'https://partner.example';
const OWN = 'http://localhost';

describe('the page after a request that was posted without JavaScript', () => {
  async function opened() {
    const one = await receiver({ env: { ALLOWED_ORIGINS: PARTNER }, renderForm });
    let count = 0;
    const sendFrom = (Origin: string | undefined, successUrl: string, fields: object = {}) =>
      one.post(
        // Another name each time: an equal request would be the same one.
        { ...ANA, name: `Ana ${'i'.repeat((count += 1))}`, successUrl, ...fields },
        { Accept: 'text/html', ...(Origin && { Origin }) },
      );
    const leadsTo = async (Origin: string | undefined, successUrl: string) =>
      (await sendFrom(Origin, successUrl)).headers.get('Location');
    return { ...one, sendFrom, leadsTo };
  }

  it('is the one that the form names, on a site of the list or on the receiver’s own', async () => {
    const { leadsTo, stored } = await opened();
    expect(await leadsTo(PARTNER, `${PARTNER}/thanks?from=form`)).toBe(`${PARTNER}/thanks?from=form`);
    expect(await leadsTo(PARTNER, '/thanks')).toBe(`${PARTNER}/thanks`);
    expect(await leadsTo(OWN, '/thanks')).toBe(`${OWN}/thanks`);
    expect(await leadsTo(PARTNER, `${OWN}/thanks`)).toBe(`${OWN}/thanks`);
    expect(await stored()).toHaveLength(4);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    'javascript:alert(1)',
    'data:text/html,hi',
    'https://partner.example.evil.example/',
    'https://partner.example@evil.example/',
    'https://ana@partner.example/',
    'http://partner.example/',
    'https://partner.example:8443/',
    'https://partner.example\r\nX-Odd: 1@evil.example/',
    `${PARTNER}/${'x'.repeat(2000)}`,
  ])('is the receiver’s own for %j, so that nobody can lead patients elsewhere', async (address) => {
    const { leadsTo, stored } = await opened();
    expect(await leadsTo(PARTNER, address)).toMatch(/^\/consultations\/[\w-]+\/sent$/);
    expect(await stored()).toHaveLength(1);
  });

  it.each(['https:evil.example', 'evil.example', 'null'])(
    'stays on the page’s site for %j',
    async (address) => {
      const { leadsTo } = await opened();
      expect(await leadsTo(PARTNER, address)).toMatch(/^https:\/\/partner\.example\//);
    },
  );

  it('is the receiver’s own for a path where the browser hides the page’s site', async () => {
    const { leadsTo } = await opened();
    expect(await leadsTo('null', '/thanks')).toMatch(/\/sent$/);
    expect(await leadsTo(undefined, '/thanks')).toMatch(/\/sent$/);
  });

  it('is still the same after a correction on the receiver’s page, whose policy allows it', async () => {
    const { sendFrom } = await opened();
    const response = await sendFrom(PARTNER, '/thanks', { name: '' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(`name="successUrl" value="${PARTNER}/thanks"`);
    expect(response.headers.get('Content-Security-Policy')).toContain(`form-action 'self' ${PARTNER};`);
    const evil = await sendFrom(PARTNER, 'https://evil.example/', { name: '' });
    expect(await evil.text()).not.toContain('evil.example');
    expect(evil.headers.get('Content-Security-Policy')).toContain("form-action 'self';");
  });

  it('has nothing of the request in its address, and is no part of the request', async () => {
    const { leadsTo, stored } = await opened();
    expect(await leadsTo(PARTNER, '/thanks')).toBe(`${PARTNER}/thanks`);
    expect(JSON.stringify(await stored())).not.toContain('thanks');
  });
});
