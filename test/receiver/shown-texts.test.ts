import { describe, expect, it } from 'vitest';
import { shownTexts } from '../../src/receiver/consultations/shown-texts.ts';

const read = (text: string, ticked: string[] = []) => shownTexts(new URLSearchParams(text), ticked);

describe('the texts that a form showed', () => {
  it('are those of the line and of each box that was ticked, the line without an id', () => {
    const fields = 'consentText=We+call+you.&consentText.news=News&consentText.share=Share';
    expect(read(fields, ['news'])).toEqual({ '': 'We call you.', news: 'News' });
  });

  it('are none where the form sent none, and the first of two', () => {
    expect(read('consentTexts=a&consentTexta=b&consentText=&consentText.=c', ['a'])).toBeUndefined();
    expect(read('consentText.a=b&consentText.a=c', ['a'])).toEqual({ a: 'b' });
  });

  it('may belong to a box of any name', () => {
    const shown = read('consentText.__proto__=a', ['__proto__'])!;
    expect(Object.entries(shown)).toEqual([['__proto__', 'a']]);
  });
});
