import { describe, expect, it } from 'vitest';
import { prerenderPage } from '../../src/prerender/prerender-page.ts';

const CLINIC = {
  contract: 1,
  name: 'Quiet Street Clinic',
  phone: '+1 555 555 0123',
  timeZone: 'America/New_York',
  hours: { monday: [['09:00', '17:00']] },
};
const INDEX = {
  services: ['calm-hands', 'warm-feet'].map((slug) => ({ slug, title: `The <${slug}>`, url: `/${slug}` })),
};

function prerendered(attributes: string, index: object = INDEX): Promise<string> {
  const files: Record<string, unknown> = { '/clinic.json': CLINIC, '/services/index.json': index };
  const form = `<consultation-form action="/c" clinic="/clinic.json" ${attributes}></consultation-form>`;
  return prerenderPage(`<!doctype html><html lang="en"><body>${form}</body></html>`, {
    load: (url) => Promise.resolve(JSON.stringify(files[url])),
    now: Date.parse('2026-11-22T18:00:00Z'),
    styles: 'inline',
  });
}

describe('the choice of a service in a prerendered form', () => {
  const services = 'services="/services/index.json"';
  const fields = (html: string) =>
    [...html.matchAll(/name="service"\s+value="([^"]*)"/g)].map(([, value]) => value);

  it('offers the services of the index, so that it works without JavaScript', async () => {
    const html = await prerendered(services);
    expect(fields(html)).toEqual(['', 'calm-hands', 'warm-feet']);
    expect(html).toContain('The &lt;calm-hands&gt;');
  });

  it('is left out where the page names the service', async () => {
    expect(fields(await prerendered(`${services} service="warm-feet"`))).toEqual(['warm-feet']);
  });

  it('is left out without an index: the page may still set a service before the script runs', async () => {
    expect(fields(await prerendered(''))).toEqual(['']);
  });

  it('does not hide a broken index', async () => {
    await expect(prerendered(services, { services: 'none' })).rejects.toThrow('/services/index.json');
  });
});
