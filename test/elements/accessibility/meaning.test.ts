import { expect } from '@open-wc/testing';
import { elementMessages, formMessages } from '../../../src/i18n/all-languages.ts';
import { control, readyForm } from '../consultation-form/form.ts';
import { service, services } from '../documents.ts';
import { put, state, withJson } from '../states.ts';
import { headingLevels, skippedLevels } from './checks/headings.ts';
import { foreignTexts } from './checks/language.ts';
import { accessibleName, spoken, unseenNames } from './checks/names.ts';
import { brokenReferences } from './checks/references.ts';
import { expectNone } from './expect-none.ts';
import { bringLanguages, dressPage, LANGUAGES_OF_PAGES, THEMES, undressPage } from './pages.ts';
import { everything, SUBJECTS, unfolded, withProblems } from './subjects.ts';

describe('what assistive technology reads', () => {
  before(bringLanguages);

  afterEach(() => {
    undressPage();
    document.body.replaceChildren();
  });

  for (const subject of SUBJECTS) {
    it(`${subject.name} gives every control the name that is seen, in its own language and direction`, async () => {
      for (const page of LANGUAGES_OF_PAGES) {
        dressPage(THEMES[0]!, page);
        const element = await subject.put();
        expectNone([...unseenNames(element), ...brokenReferences(element)], page.language);
        expectNone(foreignTexts(element, page.language, page.direction), page.language);
        element.remove();
      }
    });

    it(`${subject.name} says in which language it speaks on a page of another one`, async () => {
      document.documentElement.lang = 'de';
      const element = await subject.put();
      expectNone(foreignTexts(element, 'en', 'ltr'));
    });

    it(`${subject.name} skips no level of headings`, async () => {
      const element = await subject.put();
      expectNone(skippedLevels(element, 2));
    });
  }

  it('goes on from the level of heading that the page names', async () => {
    const article = put(withJson('service-article', service(), 'heading-level="3"'));
    const related = put(withJson('related-services', services(), 'heading-level="4"'));
    await Promise.all([state(article, 'ready'), state(related, 'ready')]);
    expect(headingLevels(article)).to.deep.equal([3, 4, 4]);
    expect(headingLevels(related)).to.deep.equal([4]);
    const form = await withProblems('heading-level="5"');
    expect(headingLevels(form)).to.deep.equal([5, 6]);
  });

  it('names each group of choices by its question', async () => {
    const form = await unfolded();
    const groups = [...form.shadowRoot!.querySelectorAll('fieldset')];
    const messages = formMessages('en');
    expect(groups.map((group) => accessibleName(group)).slice(0, 2)).to.deep.equal([
      messages.contactBy,
      messages.callWindow,
    ]);
    for (const group of groups)
      expect(accessibleName(group)).to.equal(group.querySelector('legend')!.textContent.trim());
  });

  it('names what every field of a person is for, so that browsers can fill it in', async () => {
    const form = await readyForm();
    const purposes = ['name', 'phone', 'email'].map((name) =>
      control(form, name).getAttribute('autocomplete'),
    );
    expect(purposes).to.deep.equal(['name', 'tel', 'email']);
  });

  it('names each time by its hours and its day, and each day by its date', async () => {
    const form = await unfolded();
    const messages = formMessages('en');
    for (const day of form.shadowRoot!.querySelectorAll<HTMLInputElement>('.days > input')) {
      day.click();
      const date = messages.whichDay(day.value);
      expect(accessibleName(day)).to.equal(spoken(messages.shortDay(day.value)));
      expect(day.labels![0]!.nextElementSibling!.querySelector('p')!.innerText).to.contain(date.slice(2));
      for (const time of day.labels![0]!.nextElementSibling!.querySelectorAll('input')) {
        const [, from, to] = /T(.+)\/(.+)\[/.exec(time.value)!;
        expect(accessibleName(time)).to.equal(spoken(messages.partOfDay(from!, to!) + date));
      }
    }
  });

  it('says why a day cannot be chosen', async () => {
    const form = await unfolded();
    const closed = form.shadowRoot!.querySelector<HTMLElement>('.closed')!;
    expect(closed.innerText).to.contain(`${formMessages('en').closed}: Staff day`);
  });

  it('keeps what is not for patients out of the reach of everybody', async () => {
    const form = await everything('service="calm-hands" partner="well-ways"');
    for (const input of form.shadowRoot!.querySelectorAll<HTMLElement>('input[type="hidden"]')) {
      expect(getComputedStyle(input).display, input.outerHTML).to.equal('none');
    }
  });

  it('names the list of links for sharing and the cards of services by their headings', async () => {
    const links = put('<share-links></share-links>');
    const related = put(withJson('related-services', services()));
    await Promise.all([links.updateComplete, state(related, 'ready')]);
    const messages = elementMessages('en');
    expect(accessibleName(links.shadowRoot!.querySelector('ul')!)).to.equal(messages.shareHeading);
    expect(accessibleName(related.shadowRoot!.querySelector('nav')!)).to.equal(messages.relatedHeading);
  });
});
