import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Clinic } from '../../src/clinic/schema.ts';
import { renderForm } from '../../src/prerender/render-form.ts';
import { ANA, clinic, receiver } from './receiver-fixture.ts';

const entry = (slug: string) => ({ slug, title: `About ${slug}`, url: `/${slug}` });
const SLUGS = ['calm-hands', 'warm-feet', 'easy-neck', 'quiet-back', 'light-step'];
const HTML = { Accept: 'text/html' };

describe('the choice of a service on the receiver’s form page', () => {
  async function opened({ slugs = SLUGS, form = {} }: { slugs?: string[]; form?: Clinic['form'] } = {}) {
    const one = await receiver({ renderForm, clinic: { ...clinic, form } });
    mkdirSync(join(one.folder, 'services'));
    const index = { services: slugs.map(entry) };
    writeFileSync(join(one.folder, 'services', 'index.json'), JSON.stringify(index));
    const page = async (query = '') => (await one.app.request(`/consultations${query}`)).text();
    return { ...one, page };
  }

  const chosen = (html: string) =>
    [...html.matchAll(/<option\s+value="([^"]*)"\s+selected/g)].map(([, value]) => value);
  const hidden = (html: string) => /<input type="hidden" name="service" value="([^"]*)"/.exec(html)?.[1];

  it('offers every service of the index, and stores the one that was chosen', async () => {
    const { page, post, stored } = await opened();
    const html = await page();
    expect([...html.matchAll(/<option\s+value="([^"]*)"/g)].map(([, value]) => value)).toEqual([
      '',
      ...SLUGS,
    ]);
    expect(hidden(html)).toBeUndefined();
    await post({ ...ANA, service: 'easy-neck' }, HTML);
    expect((await stored())[0]?.service).toBe('easy-neck');
  });

  it('has the way of contact that a link names, if there is such a way', async () => {
    const { page } = await opened();
    const checked = (html: string) => {
      const radios = html.match(/<input[^>]*name="contactBy"[^>]*>/g) ?? [];
      return /value="(\w+)"/.exec(radios.find((radio) => /\schecked/.test(radio)) ?? '')?.[1];
    };
    expect(checked(await page('?contact=text'))).toBe('text');
    expect(checked(await page('?contact=pigeon'))).toBeUndefined();
    expect(await page('?name=Ana&phone=2025550147')).not.toMatch(/Ana|2025550147/);
  });

  it('stores a request of a patient who is not sure', async () => {
    const { post, stored } = await opened();
    expect((await post({ ...ANA, service: '' }, HTML)).status).toBe(303);
    expect((await stored())[0]?.service).toBeNull();
  });

  it('keeps the choice when the form comes back with issues', async () => {
    const { post } = await opened();
    const html = await (await post({ ...ANA, name: '', service: 'warm-feet' }, HTML)).text();
    expect(chosen(html)).toEqual(['warm-feet']);
    expect(hidden(html)).toBeUndefined();
  });

  it('does not ask where a link names the service, also one that the index lacks', async () => {
    const { page, post } = await opened();
    expect(hidden(await page('?service=calm-hands'))).toBe('calm-hands');
    expect(await page('?service=calm-hands')).toContain('About calm-hands');
    const html = await (await post({ ...ANA, name: '', service: 'foot-massage' }, HTML)).text();
    expect(hidden(html)).toBe('foot-massage');
    expect(html).not.toContain('<option');
  });

  it('does not ask with a single service, or where the clinic’s questions leave it out', async () => {
    const single = await opened({ slugs: ['calm-hands'] });
    expect(await single.page()).not.toContain('calm-hands');
    const without = await opened({ form: { fields: ['name', 'phone'] } });
    expect(await without.page()).not.toContain('<option');
    const listed = await opened({ form: { fields: ['name', 'phone', 'service'] } });
    expect(await listed.page()).toContain('<option');
  });
});
