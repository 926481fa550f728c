import { render } from 'lit';
import type { FormView } from '../../../src/templates/form/form-view.ts';
import { formMessages } from '../../../src/i18n/all-languages.ts';
import { formTemplate } from '../../../src/templates/form/form-template.ts';
import { clinic } from '../documents.ts';

/** The form as `clinic-elements prerender` leaves it in a page, in English; the honeypot is `hp_test`. */
export function prerenderedMarkup(changes: Partial<FormView> = {}, template = withStatus): string {
  const rendered = document.createElement('div');
  render(
    template({
      clinic: clinic(),
      messages: formMessages('en'),
      action: '/consultations',
      values: {},
      consents: [],
      issues: [],
      honeypot: 'hp_test',
      now: Date.now(),
      level: 2,
      hidden: { locale: 'en' },
      ...changes,
    }),
    rendered,
  );
  return rendered.innerHTML.replace(/<!--.*?-->/g, '');
}

function withStatus(view: FormView): unknown {
  return formTemplate(view, { status: {} });
}
