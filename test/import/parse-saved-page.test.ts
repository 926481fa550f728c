import { describe, expect, it } from 'vitest';
import { parseSavedPage } from '../../src/import/html/parse-saved-page.ts';

const SENTENCES =
  'A neck carries the head all day, and it tells us when it has had enough of that. Rest helps, and so does warmth.';
const article = `<h2>What Helps</h2><p>${SENTENCES}</p><h2>What Does Not</h2><p>${SENTENCES}</p>`;

describe('parseSavedPage', () => {
  it.each([
    ['an element that themes call the content', `<div><div class="entry-content">${article}</div></div>`],
    ['<article>', `<article>${article}</article>`],
    ['<main>', `<main><div>${article}</div></main>`],
    ['role=main', `<div role="main">${article}</div>`],
    ['the densest part of a page without any of these', `<div><div><div>${article}</div></div></div>`],
  ])('finds the article in %s', (_where, markup) => {
    const { sections } = parseSavedPage(
      `<html><title>Neck</title><body><div><a href="/">Home</a> <a href="/b">Book</a></div>${markup}
       <div class="teaser"><p>Read of our team too.</p></div></body></html>`,
    );
    expect(sections).toEqual([
      { heading: 'What Helps', blocks: [{ type: 'paragraph', text: SENTENCES }] },
      { heading: 'What Does Not', blocks: [{ type: 'paragraph', text: SENTENCES }] },
    ]);
  });

  it('keeps all sections of a page builder, even if one is much longer than the others', () => {
    const { sections } = parseSavedPage(
      `<title>Neck</title><div class="elementor"><section><h2>Long</h2><div><p>${SENTENCES.repeat(4)}</p></div></section>
       <section><h2>Short</h2><div><p>Rest helps.</p></div></section><section><h2>Last</h2><p>Ask us.</p></section></div>`,
    );
    expect(sections.map(({ heading }) => heading)).toEqual(['Long', 'Short', 'Last']);
  });

  it('ignores a small <article> beside the real one', () => {
    const { sections } = parseSavedPage(
      `<title>Neck</title><div id="real">${article}</div><article><h2>News</h2><p>We move.</p></article>`,
    );
    expect(sections.map(({ heading }) => heading)).toContain('What Helps');
  });

  it.each([
    ['Neck Massage | Harbor Lane', ''],
    ['Neck Massage – Harbor Lane', ''],
    ['Harbor Lane » Neck Massage', '<meta property="og:site_name" content="Harbor Lane">'],
    ['Neck Massage', ''],
  ])('finds the title in <title>%s</title> without the website’s name', (title, meta) => {
    expect(parseSavedPage(`<title>${title}</title>${meta}<main>${article}</main>`).title).toBe(
      'Neck Massage',
    );
  });

  it('uses the heading of the article as the title, or else the one that <title> contains', () => {
    const headings = '<h1>Harbor</h1><div class="hero"><h1>Neck <em>Massage</em></h1></div>';
    const page = `<title>Neck massage | Lane</title>${headings}<article>${article}</article>`;
    expect(parseSavedPage(page).title).toBe('Neck Massage');
    expect(parseSavedPage(page.replace('Neck massage', 'Welcome')).title).toBe('Harbor');
    expect(parseSavedPage(page.replace(article, `<h1>The Neck</h1>${article}`)).title).toBe('The Neck');
  });

  it('resolves links against the canonical URL, and makes the slug from it', () => {
    const { slug, canonicalUrl, sections } = parseSavedPage(
      `<title>Neck</title><link rel="canonical" href="https://clinic.example/care/neck.html">
       <main>${article}<p><a href="../team">The team</a> ${SENTENCES}</p></main>`,
    );
    expect({ slug, canonicalUrl }).toEqual({
      slug: 'neck',
      canonicalUrl: 'https://clinic.example/care/neck.html',
    });
    expect(sections[1]?.blocks[1]).toMatchObject({
      text: [{ text: 'The team', href: 'https://clinic.example/team' }, ` ${SENTENCES}`],
    });
  });

  it('keeps the article when a theme wraps it in an element with the class of a sidebar', () => {
    const long = `<p>${SENTENCES.repeat(10)}</p>`;
    const { sections } = parseSavedPage(
      `<title>Neck</title><div class="sidebar"><h2>Causes</h2>${long}</div>`,
    );
    expect(sections[0]?.heading).toBe('Causes');
  });
});
