import { describe, expect, it } from 'vitest';
import { fromHast } from '../../src/convert/hast/from-hast.ts';
import { parseHtml } from '../../src/convert/parse-html.ts';
import { parseMarkdown } from '../../src/import/text/parse-markdown.ts';
import { parseText } from '../../src/import/text/parse-text.ts';

const fromHtml = (html: string) => fromHast(parseHtml(`<h1>Dose</h1><h2>How much</h2><p>${html}</p>`));
const text = ({ sections }: ReturnType<typeof fromHtml>) => {
  const [block] = sections[0]?.blocks ?? [];
  return block?.type === 'paragraph' ? block.text : undefined;
};

describe('numbers on a page', () => {
  it.each([
    ['10<sup>3</sup> steps', '10³ steps'],
    ['10<sup>-3</sup>', '10⁻³'],
    ['CO<sub>2</sub>', 'CO₂'],
    ['massage<sup>12</sup> helps', 'massage¹² helps'],
    ['massage<sup>[1, 2]</sup>', 'massage[1, 2]'],
    ['4<sup>1/2</sup>', '4^(1/2)'],
    ['t<sub>1/2</sub>', 't_(1/2)'],
    ['1<sup>1</sup>/<sub>2</sub> cups', '1¹/₂ cups'],
    ['the 1<sup>st</sup> visit', 'the 1st visit'],
    ['10<span style="vertical-align: super; font-size: 8pt">3</span>', '10³'],
  ])('%s becomes %s', (html, expected) => {
    expect(text(fromHtml(html))).toBe(expected);
  });

  it('keeps the format and the link of a superscript digit', () => {
    expect(text(fromHtml('10<sup><b>3</b></sup>'))).toEqual(['10', { text: '³', strong: true }]);
  });

  it.each([
    '<del>400 mg</del> <ins>200 mg</ins>',
    '<s>400 mg</s> 200 mg',
    '<strike>400 mg</strike> 200 mg',
    '<span style="text-decoration: red line-through">400 mg</span> 200 mg',
  ])('leaves out and reports the struck-out number of %s', (html) => {
    const outline = fromHtml(html);
    expect(text(outline)).toBe('200 mg');
    expect(outline.leftOut).toEqual([{ text: '400 mg', what: 'struck-out text' }]);
  });

  it.each([
    ['5~10 minutes, 3~4 times', '5~10 minutes, 3~4 times'],
    ['5*10*3 cm', '5*10*3 cm'],
    ['5**10**3 cm', '5**10**3 cm'],
    ['H~2~O', 'H~2~O'],
  ])('leaves %s in Markdown unchanged', (markdown, expected) => {
    expect(text(parseMarkdown(`# Dose\n\n## How much\n\n${markdown}\n`))).toBe(expected);
  });

  it('treats ~~400 mg~~ in Markdown as struck out, and keeps the emphasis of a number', () => {
    const outline = parseMarkdown('# Dose\n\n## How much\n\n~~400 mg~~ *200* mg\n');
    expect(text(outline)).toEqual([{ text: '200', emphasis: true }, ' mg']);
    expect(outline.leftOut).toEqual([{ line: 5, text: '400 mg', what: 'struck-out text' }]);
  });

  it.each([
    '<ol start="3"><li>Rest</li></ol>',
    '<ol reversed><li>Rest</li></ol>',
    '<ol><li value="3">Rest</li></ol>',
  ])('notes for %s that the list is now numbered from 1', (html) => {
    const { notes } = fromHast(parseHtml(`<h1>Dose</h1><h2>How much</h2>${html}`));
    expect(notes).toEqual([
      {
        message:
          'the list was not numbered from 1 on the page, but is now. Check the numbers that the text mentions.',
      },
    ]);
  });

  it('does not parse a number at the beginning of a hard-wrapped line as an item', () => {
    const outline = parseText(
      'Dose\n\nHow Much\n\nWarm it up for at most\n20. That is enough, and more than\n10) is never needed.\n',
    );
    expect(text(outline)).toBe(
      'Warm it up for at most 20. That is enough, and more than 10) is never needed.',
    );
  });
});
