import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { prerenderPage } from '../../src/prerender/prerender-page.ts';

/** Every kind of block, and all that stands around an article. */
const SERVICE = {
  contract: 1,
  slug: 'calm-hands',
  title: 'Calm hands',
  language: 'en',
  practitioner: { name: 'Sam Doe', credential: 'D.C.' },
  reviewedBy: { name: 'Kim Roe', credential: 'D.C.' },
  lastReviewed: '2026-01-01',
  reviewDue: '2027-01-01',
  canonicalUrl: 'https://quiet.example/calm-hands',
  sources: [{ title: 'A source', url: 'https://source.example/' }],
  sections: ['causes', 'benefits', 'risks'].map((kind) => ({
    id: kind,
    heading: kind,
    kind,
    blocks: [
      { type: 'paragraph', text: ['Text, ', { text: 'strong', strong: true }, { text: 'link', href: '/x' }] },
      { type: 'list', ordered: true, items: [{ term: 'Term', text: 'Text' }] },
      { type: 'quote', text: 'Quote', source: 'Somebody' },
      { type: 'image', src: '/hands.png', alt: 'Hands', width: 16, height: 9, caption: 'Caption' },
      { type: 'table', header: ['A'], rows: [['1']], caption: 'Caption' },
      { type: 'steps', items: [{ heading: 'First', text: 'Text' }] },
      { type: 'questions', items: [{ question: 'Why?', answer: 'Because' }] },
      {
        type: 'callout',
        tone: 'urgent',
        heading: 'Heed',
        blocks: [{ type: 'paragraph', text: 'Text' }],
      },
    ],
  })),
};

describe('an article that says what it was rendered from', () => {
  it('says so under another number whenever its markup changes', async () => {
    const html = await prerenderPage(
      '<!doctype html><html lang="en"><body><service-article src="/s.json"></service-article></body></html>',
      {
        load: () => Promise.resolve(JSON.stringify(SERVICE)),
        now: Date.parse('2026-11-22'),
        styles: 'inline',
      },
    );
    const [, name = ''] = /data-prerendered="([^"]*)"/.exec(html) ?? [];
    const rendered = html
      .replace(/<script[^]*?<\/script>|<style[^]*?<\/style>| data-prerendered="[^"]*"/g, '')
      .replace(/\s+/g, ' ');
    const number = name.split(' ')[0];
    const seen = `${number}: ${createHash('sha256').update(rendered).digest('hex').slice(0, 12)}`;
    // When this fails, pages made by the last version hold other markup: count up `TEMPLATES` in article-fingerprint.ts.
    expect(seen).toBe('4: 069087a1ad89');
  });
});
