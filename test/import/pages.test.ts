import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/json/schema/parse.ts';
import { serviceSchema, type Service } from '../../src/article/schema.ts';
import { runCli } from '../cli/run-cli.ts';

const demo = JSON.parse(
  readFileSync(
    new URL('../../demo/clinic/services/massage-for-lower-back-tension.json', import.meta.url),
    'utf8',
  ),
) as Service;
const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/import/${name}`, import.meta.url));
const related = ['chiropractic-adjustment', 'stretching-and-strength-coaching', 'desk-posture-review'];
const canonicalUrl = 'https://harborlane.example/services/massage-for-lower-back-tension/';

/** The report without the file's name. */
async function importFixture(name: string) {
  const { code, stdout, stderr } = await runCli(['import', fixture(name)]);
  const told = stderr
    .trim()
    .split('\n')
    .map((line) => line.slice(fixture(name).length));
  return { code, told, service: JSON.parse(stdout) as Service };
}

describe('clinic-elements import of the same article, saved in each way', () => {
  it.each(['page.md', 'saved-page.html', 'wordpress-6.1.json', 'wordpress-7.1.json'])(
    "makes the demo's ten sections of %s, and related services of its last links",
    async (name) => {
      const { code, service } = await importFixture(name);
      expect(code).toBe(0);
      expect(parse(serviceSchema, service)).toMatchObject({ ok: true, warnings: [] });
      expect(service.sections).toEqual(demo.sections);
      expect(service.sections).toHaveLength(10);
      expect(service).toMatchObject({ title: demo.title, slug: demo.slug, related });
    },
  );

  it('finds the article in a saved page and reports the left-out parts of the theme in the order of the page', async () => {
    const { told, service } = await importFixture('saved-page.html');
    expect(told.map((line) => line.replace(/^:\d+: /, ''))).toEqual([
      'left out, script: 2 of them',
      'left out, menu: Skip to content',
      'left out, page header: Harbor Lane Chiropractic Home Services',
      'left out, page header: Massage for Lower Back Tension Posted on September 14 by front-desk',
      'left out, comment',
      'left out, share bar: Share with your community! Post',
      'left out, form heading: Book Your Free Consultation',
      'left out, form: Please enable JavaScript in your browser to complete this form. Name When to Ca…',
      'left out, related heading: Related Services',
      'left out, comments: Leave a Reply',
      'left out, aside: Opening hours Monday to Friday, nine to six, and on Saturdays by appointment on…',
      'left out, page footer: © 2026 Harbor Lane Chiropractic',
    ]);
    expect(service).toMatchObject({
      language: 'en-US',
      canonicalUrl,
      summary: 'How massage may ease a tight lower back, and what a session is like.',
    });
  });

  it.each(['wordpress-6.1.json', 'wordpress-7.1.json'])(
    'imports the metadata of %s, but claims no practitioner and no review',
    async (name) => {
      const { told, service } = await importFixture(name);
      expect(service).toMatchObject({
        canonicalUrl,
        language: 'en',
        summary:
          'How massage may ease a tight lower back, what a session is like – and when to see a doctor instead.',
      });
      expect(service).not.toHaveProperty('practitioner');
      expect(service).not.toHaveProperty('reviewedBy');
      expect(service).not.toHaveProperty('lastReviewed');
      expect(told).toContain(': left out, form heading: Book Your Free Consultation');
      expect(told.join()).toContain('author "front-desk" was left out');
      expect(told.join()).toContain('changed on 2026-09-20; a change is not a review');
    },
  );

  it("reports WordPress's featured picture, which a service document does not have", async () => {
    const { told } = await importFixture('wordpress-7.1.json');
    expect(told.join()).toContain('https://harborlane.example/wp-content/uploads/treatment-room.jpg');
  });
});
