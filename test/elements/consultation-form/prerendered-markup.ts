import { render } from 'lit';
import type { FormView } from '../../../src/consultation/form-view.ts';
import { wordsFor } from '../../../src/consultation/words/words-for.ts';
import { formTemplate } from '../../../src/elements/consultation-form/form-template.ts';
import { statusTemplate } from '../../../src/elements/consultation-form/status-template.ts';
import { clinic } from '../documents.ts';

/** The form as `clinic-elements prerender` leaves it in a page, in English; the field that nobody sees is `hp_test`. */
export function prerenderedMarkup(changes: Partial<FormView> = {}, draw = withStatus): string {
  const drawn = document.createElement('div');
  render(
    draw({
      clinic: clinic(),
      words: wordsFor('en'),
      action: '/consultations',
      values: {},
      consents: [],
      faults: [],
      honeypot: 'hp_test',
      now: Date.now(),
      level: 2,
      hidden: { locale: 'en' },
      ...changes,
    }),
    drawn,
  );
  return drawn.innerHTML.replace(/<!--.*?-->/g, '');
}

function withStatus(view: FormView): unknown {
  return formTemplate(view, {
    status: statusTemplate({ clinic: view.clinic, words: view.words, sending: false, level: 3 }),
  });
}
