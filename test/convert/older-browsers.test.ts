import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slugOfPage } from '../../src/convert/hast/address.ts';
import { fromHast } from '../../src/convert/hast/from-hast.ts';
import { parseHtml } from '../../src/convert/parse-html.ts';

describe('the conversion of pages in a browser without URL.canParse', () => {
  const canParse = Reflect.get(URL, 'canParse') as unknown;
  beforeEach(() => void Reflect.deleteProperty(URL, 'canParse'));
  afterEach(() => void Reflect.set(URL, 'canParse', canParse));

  it('resolves links against the page, and drops those that are no address', () => {
    const html = '<h1>Care</h1><h2>Links</h2><p><a href="/a">here</a> or <a href="http://[">there</a></p>';
    const { sections } = fromHast(parseHtml(html), { base: 'https://clinic.example/care' });
    expect(JSON.stringify(sections)).toContain('https://clinic.example/a');
    expect(JSON.stringify(sections)).not.toContain('http://[');
  });

  it('finds the slug of a page on the same site', () => {
    expect(slugOfPage('/services/neck-massage.html', 'https://clinic.example/')).toBe('neck-massage');
    expect(slugOfPage('http://[', 'https://clinic.example/')).toBeUndefined();
  });
});
