import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/import/text/parse-text.ts';

const LONG =
  'This paragraph was not broken into lines by anybody, and so it is longer than any line that was, by far and away, however wide the window was.';
const paragraph = (text: string) => ({ type: 'paragraph', text });

function sectionsOf(body: string) {
  return parseText(`Title\n\n${body}`).sections;
}

describe('parseText', () => {
  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['LF', '\n'],
  ])('parses lines that end with %s', (_name, end) => {
    const { title, sections } = parseText(['Title', '', 'Heading', '', 'One sentence.', ''].join(end));
    expect(title).toBe('Title');
    expect(sections).toEqual([{ heading: 'Heading', blocks: [paragraph('One sentence.')] }]);
  });

  it('joins the lines of a hard-wrapped paragraph', () => {
    const [section] = sectionsOf('Heading\n\nThis was broken\ninto three lines\nby hand.\n');
    expect(section?.blocks).toEqual([paragraph('This was broken into three lines by hand.')]);
  });

  it('recognizes a heading right above a paragraph that is not hard-wrapped', () => {
    expect(sectionsOf(`Heading\n${LONG} More.\n`)).toEqual([
      { heading: 'Heading', blocks: [paragraph(`${LONG} More.`)] },
    ]);
  });

  it.each(['•', '-', '*', '–', '▪'])('parses a list with %s', (bullet) => {
    const [section] = sectionsOf(`Heading\n\n${bullet} First item\n${bullet} Second item\n`);
    expect(section?.blocks).toEqual([
      { type: 'list', items: [{ text: 'First item' }, { text: 'Second item' }] },
    ]);
  });

  it('parses a numbered list as ordered, with or without empty lines in it', () => {
    const [section] = sectionsOf(
      'Heading\n\n1. Warm up\n\n2) Stretch\n\n3. Rest\n\nThen drink some water.\n',
    );
    expect(section?.blocks).toEqual([
      { type: 'list', ordered: true, items: [{ text: 'Warm up' }, { text: 'Stretch' }, { text: 'Rest' }] },
      paragraph('Then drink some water.'),
    ]);
  });

  it('parses "1. Rest" above a paragraph as a heading', () => {
    expect(sectionsOf(`1. Rest\n\n${LONG} More.\n`)[0]?.heading).toBe('1. Rest');
  });

  it('splits off the lead-in before a colon as the term', () => {
    const [section] = sectionsOf(
      'Heading\n\n• Less pain: on most days.\n• No lead-in here.\n• At 9:30 we open.\n',
    );
    expect(section?.blocks[0]).toEqual({
      type: 'list',
      items: [
        { term: 'Less pain', text: 'on most days.' },
        { text: 'No lead-in here.' },
        { text: 'At 9:30 we open.' },
      ],
    });
  });

  it('joins an item that continues in the next line, but not the sentence after the list', () => {
    const [section] = sectionsOf('Heading\n\n• An item that goes\n  on here.\nA sentence after it.\n');
    expect(section?.blocks).toEqual([
      { type: 'list', items: [{ text: 'An item that goes on here.' }] },
      paragraph('A sentence after it.'),
    ]);
  });

  it('does not parse a minus sign or a footnote star as a bullet', () => {
    const [section] = sectionsOf(
      'Heading\n\n-5 °C is cold for a cold pack.\n\n*see your doctor about it first.\n',
    );
    expect(section?.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
  });

  it('keeps a question as a heading', () => {
    expect(sectionsOf('What Is Sciatica?\n\nA pain down the leg.\n')[0]?.heading).toBe('What Is Sciatica?');
  });

  it('keeps text before the first heading, and says so', () => {
    const { sections, notes } = parseText('Title\n\nAn opening sentence.\n\nHeading\n\nText.\n');
    expect(sections[0]).toEqual({ heading: 'Title', blocks: [paragraph('An opening sentence.')] });
    expect(notes).toMatchObject([{ line: 3 }]);
  });

  it('leaves out the links and fields below the headings at the end of a page', () => {
    const { sections, leftOut } = parseText(
      'Title\n\nHeading\n\nSome text.\n\nSchedule an Appointment Today\n\nName *\nEmail *\nSubmit\n\nYou May Also Like\n\nNeck Pain\n• Knee Pain\n\n© 2026 Example Clinic\n',
    );
    expect(sections).toEqual([{ heading: 'Heading', blocks: [paragraph('Some text.')] }]);
    expect(leftOut.map(({ line, what }) => `${line} ${what}`)).toEqual([
      '7 form heading',
      '9 form field',
      '10 form field',
      '11 form field',
      '13 related heading',
      '15 related link',
      '16 related link',
      '18 page footer',
    ]);
  });

  it('keeps a section with a boilerplate heading when sentences follow it, and notes it', () => {
    const { sections, leftOut, notes } = parseText(
      'Title\n\nHeading\n\nText.\n\nSchedule a Visit\n\nWe open early so that you can come before work.\n',
    );
    expect(sections.map(({ heading }) => heading)).toEqual(['Heading', 'Schedule a Visit']);
    expect(leftOut).toEqual([]);
    expect(notes).toMatchObject([{ line: 7 }]);
  });
});
