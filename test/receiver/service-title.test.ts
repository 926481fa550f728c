import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ANA, receiver } from './receiver-fixture.ts';

const SERVICE = {
  contract: 1,
  slug: 'neck-massage',
  title: 'Neck <Massage>',
  sections: [{ id: 'what', heading: 'What it is', blocks: [{ type: 'paragraph', text: 'Slow.' }] }],
};
const INDEX = { services: [{ slug: 'neck-massage', title: 'Massage of the Neck', url: '/neck' }] };

describe('the service title of the form', () => {
  /** @param files the text of each, by its name in `services/` */
  async function withServices(files: Record<string, string>) {
    const opened = await receiver();
    mkdirSync(join(opened.folder, 'services'));
    for (const [name, text] of Object.entries(files))
      writeFileSync(join(opened.folder, 'services', name), text);
    const page = async (query: string) => (await opened.app.request(`/consultations${query}`)).text();
    return { ...opened, page };
  }

  it('is the title of the service that a link names', async () => {
    const { page } = await withServices({ 'neck-massage.json': JSON.stringify(SERVICE) });
    expect(await page('?service=neck-massage')).toContain('About: Neck &#60;Massage&#62;');
    expect(await page('?service=neck-massage&lang=es')).not.toContain('About:');
  });

  it('is that of the index where the service has no document of its own, or one that cannot be used', async () => {
    const index = JSON.stringify(INDEX);
    const without = await withServices({ 'index.json': index });
    expect(await without.page('?service=neck-massage')).toContain('About: Massage of the Neck');
    const broken = await withServices({ 'neck-massage.json': '{"title":', 'index.json': index });
    expect(await broken.page('?service=neck-massage')).toContain('About: Massage of the Neck');
  });

  it('is shown again when the form comes back with issues', async () => {
    const { post } = await withServices({ 'neck-massage.json': JSON.stringify(SERVICE) });
    const answer = await post({ ...ANA, name: '', service: 'neck-massage' }, { Accept: 'text/html' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('About: Neck');
  });

  it('is absent when the service is unknown, and the form is there all the same', async () => {
    const { page, post } = await withServices({ 'index.json': '<!doctype html>' });
    expect(await page('?service=foot-massage')).toContain('<form');
    const odd = await post({ ...ANA, name: '', service: '../clinic' }, { Accept: 'text/html' });
    for (const html of [await page('?service=foot-massage'), await page(''), await odd.text()])
      expect(html).not.toContain('About:');
  });
});
