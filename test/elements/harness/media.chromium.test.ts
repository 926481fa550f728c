import { expect } from '@open-wc/testing';
import { emulateMedia } from '../browser.ts';

const matches = (query: string): boolean => matchMedia(query).matches;

describe('emulateMedia', () => {
  it('lets the page believe in dark colours, less motion, more contrast and forced colours', async () => {
    await emulateMedia({ 'prefers-color-scheme': 'dark', 'prefers-reduced-motion': 'reduce' });
    expect(matches('(prefers-color-scheme: dark)')).to.equal(true);
    expect(matches('(prefers-reduced-motion: reduce)')).to.equal(true);
    await emulateMedia({ 'prefers-contrast': 'more', 'forced-colors': 'active' });
    expect(matches('(prefers-contrast: more)')).to.equal(true);
    expect(matches('(forced-colors: active)')).to.equal(true);
    expect(matches('(prefers-reduced-motion: reduce)')).to.equal(false);
  });
});
