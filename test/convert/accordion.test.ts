import { describe, expect, it } from 'vitest';
import { fromHast } from '../../src/convert/hast/from-hast.ts';
import { parseHtml } from '../../src/convert/parse-html.ts';

const read = (html: string) => fromHast(parseHtml(`<h1>Neck</h1>${html}`));
const headings = (html: string) => read(html).sections.map(({ heading }) => heading);
const blocks = (html: string) => read(`<h2>Questions</h2>${html}`).sections[0]?.blocks;
const paragraph = (text: unknown) => ({ type: 'paragraph', text });
const oneQuestion = [{ type: 'questions', items: [{ question: 'Does it hurt?', answer: 'Mostly not.' }] }];

describe('an accordion', () => {
  it.each([
    [
      'Bootstrap 5',
      `<div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button collapsed" type="button"
         data-bs-toggle="collapse" data-bs-target="#c1" aria-expanded="false" aria-controls="c1">Does it hurt?</button></h2>
         <div id="c1" class="accordion-collapse collapse"><div class="accordion-body">Mostly not.</div></div></div>`,
    ],
    [
      'Bootstrap 4',
      `<div class="card"><div class="card-header"><h5 class="mb-0"><button class="btn btn-link" data-toggle="collapse"
         data-target="#c1">Does it hurt?</button></h5></div><div id="c1" class="collapse">Mostly not.</div></div>`,
    ],
    [
      'GOV.UK after its script ran',
      `<div class="govuk-accordion"><div class="govuk-accordion__controls"><button type="button" class="govuk-accordion__show-all"
         aria-expanded="false"><span class="govuk-accordion-nav__chevron"></span><span>Show all sections</span></button></div>
         <div class="govuk-accordion__section"><div class="govuk-accordion__section-header"><h2 class="govuk-accordion__section-heading">
         <button type="button" aria-controls="c1" class="govuk-accordion__section-button" aria-expanded="false">
         <span class="govuk-accordion__section-heading-text">Does it hurt?</span><span class="govuk-visually-hidden">, </span>
         <span class="govuk-accordion__section-toggle" data-nosnippet><span>Show</span></span></button></h2></div>
         <div id="c1" class="govuk-accordion__section-content" hidden="until-found"><p>Mostly not.</p></div></div></div>`,
    ],
    [
      'the accordion block of WordPress',
      `<div class="wp-block-accordion"><div class="wp-block-accordion-item"><h3 class="wp-block-accordion-heading">
         <button aria-controls="c1" class="wp-block-accordion-heading__toggle"><span>Does it hurt?</span>
         <span aria-hidden="true">+</span></button></h3><div inert role="region" id="c1">Mostly not.</div></div></div>`,
    ],
    [
      'a heading in the button',
      '<button aria-expanded="false"><h3>Does it hurt?</h3></button><div>Mostly not.</div>',
    ],
    ['no ARIA at all', '<h3><button type="button">Does it hurt? +</button></h3><div>Mostly not.</div>'],
    [
      'a hidden answer without an id',
      '<h3><button aria-expanded="false">Does it hurt?</button></h3><div hidden>Mostly not.</div>',
    ],
    [
      'Divi',
      '<div class="et_pb_toggle"><h5 class="et_pb_toggle_title">Does it hurt?</h5><div class="et_pb_toggle_content">Mostly not.</div></div>',
    ],
  ])('of %s keeps the question as a heading above its answer', (_whose, html) => {
    const { sections, leftOut } = read(html);
    expect(sections).toEqual([
      expect.objectContaining({ heading: 'Does it hurt?', blocks: [paragraph('Mostly not.')] }),
    ]);
    expect(leftOut.map(({ text }) => text).join()).not.toContain('hurt');
  });

  it.each([
    [
      'plain buttons',
      '<button aria-expanded="false" aria-controls="a1">Does it hurt?</button><div id="a1" hidden><p>Mostly not.</p></div>',
    ],
    [
      'buttons that only a class marks',
      '<button class="accordion">Does it hurt?</button><div class="panel"><p>Mostly not.</p></div>',
    ],
    [
      'buttons in a wrapper',
      '<div><div class="head"><button aria-expanded="true"><span>Does it hurt?</span></button></div><div>Mostly not.</div></div>',
    ],
    [
      'Elementor',
      `<div class="elementor-accordion-item"><div id="t1" class="elementor-tab-title" role="button" aria-controls="c1" aria-expanded="false">
         <span class="elementor-accordion-icon" aria-hidden="true"><svg></svg></span><a class="elementor-accordion-title" tabindex="0">Does it hurt?</a></div>
         <div id="c1" class="elementor-tab-content" role="region" aria-labelledby="t1" style="display: none"><p>Mostly not.</p></div></div>`,
    ],
    [
      'Kadence',
      `<div class="kt-accordion-header-wrap"><button class="kt-blocks-accordion-header"><span>Does it hurt?</span></button></div>
         <div class="kt-accordion-panel kt-accordion-panel-hidden"><div><p>Mostly not.</p></div></div>`,
    ],
    [
      'Yoast',
      `<div class="schema-faq wp-block-yoast-faq-block"><div class="schema-faq-section" id="faq-1"><strong class="schema-faq-question">Does it hurt?</strong>
         <p class="schema-faq-answer">Mostly not.</p></div></div>`,
    ],
    ['<details>', '<details><summary>Does it hurt?</summary>Mostly not.</details>'],
    [
      '<details> with a button',
      '<details><summary><button>Does it hurt?</button></summary>Mostly not.</details>',
    ],
    [
      'a list',
      '<ul><li><button aria-expanded="false">Does it hurt?</button><div>Mostly not.</div></li></ul>',
    ],
  ])('of %s becomes questions', (_whose, html) => {
    expect(blocks(html)).toEqual(oneQuestion);
  });

  it('keeps the term of a definition that is a button', () => {
    const html =
      '<dl><dt><button aria-expanded="false" aria-controls="a1">Does it hurt?</button></dt><dd id="a1">Mostly not.</dd></dl>';
    expect(blocks(html)).toEqual([{ type: 'list', items: [{ term: 'Does it hurt?', text: 'Mostly not.' }] }]);
  });

  it('keeps a question above an answer that is more than text', () => {
    const html =
      '<button aria-controls="a1" aria-expanded="false">What to bring?</button><div id="a1"><ul><li>A towel</li></ul></div>';
    expect(blocks(html)).toEqual([
      paragraph([{ text: 'What to bring?', strong: true }]),
      { type: 'list', items: [{ text: 'A towel' }] },
    ]);
    expect(blocks('<details><summary>What to bring?</summary><ul><li>A towel</li></ul></details>')).toEqual(
      blocks(html),
    );
  });

  it('puts the label of a tab above its panel, wherever the tabs are', () => {
    const html = `<ul class="nav nav-tabs" role="tablist"><li><button role="tab" aria-controls="p1">At home</button></li>
      <li><button role="tab" aria-controls="p2">At the clinic</button></li></ul>
      <div role="tabpanel" id="p1"><p>Rest.</p></div><div role="tabpanel" id="p2"><h2>At the clinic</h2><p>Massage.</p></div>`;
    expect(read(html).sections).toMatchObject([
      { heading: 'At home', blocks: [paragraph('Rest.')] },
      { heading: 'At the clinic', blocks: [paragraph('Massage.')] },
    ]);
  });

  it('keeps a question whose answer is not found', () => {
    const html =
      '<div><button class="faq-question" aria-expanded="false">Does it hurt?</button></div><p>Mostly not.</p>';
    expect(blocks(html)).toEqual([
      paragraph([{ text: 'Does it hurt?', strong: true }]),
      paragraph('Mostly not.'),
    ]);
  });

  it.each([
    '<button type="submit">Submit</button>',
    '<button aria-expanded="false" aria-haspopup="true">Choose a clinic</button>',
    '<button aria-expanded="false">Share</button><div class="share">Mail</div>',
    '<button aria-controls="x" aria-expanded="false">Read more</button>',
    '<button class="accordion-toggle" aria-expanded="false">Expand all</button>',
    '<h3>Rest <button>Share</button></h3>',
    '<h3><button>Read more</button></h3>',
  ])('leaves out a button that is a control: %s', (html) => {
    const { sections, leftOut } = read(`<h2>Care</h2><p>Text.</p>${html}`);
    expect(JSON.stringify(sections)).not.toMatch(/Submit|Choose|Share|Mail|Read more|Expand/);
    expect(leftOut.map(({ text }) => text).join()).toMatch(/Submit|Choose|Share|Read more|Expand/);
  });

  it('keeps the panel of "Read more", and reports the button as left out', () => {
    const html =
      '<p>Rest.</p><button aria-controls="m" aria-expanded="false">Read more</button><div id="m" hidden><p>And warmth.</p></div>';
    expect(blocks(html)).toEqual([paragraph('Rest.'), paragraph('And warmth.')]);
    expect(read(html).leftOut).toEqual([{ text: 'Read more', what: 'form' }]);
  });

  it('keeps the order of several headings', () => {
    const item = (name: string) =>
      `<h2><button aria-expanded="false" aria-controls="${name}">${name}?</button></h2><div id="${name}" hidden>${name}.</div>`;
    expect(headings(item('One') + item('Two'))).toEqual(['One?', 'Two?']);
  });
});
