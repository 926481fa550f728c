import { expect } from '@open-wc/testing';
import '../../../src/define.ts';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { ODD_DOCUMENTS } from '../../json/odd-documents.ts';
import { waitUntil } from '../wait-until.ts';

/** Whether the form shows the clinic's name; false where it says that it cannot be shown. */
async function shows(name: string | undefined, form: ConsultationForm): Promise<boolean> {
  await waitUntil(() => /ready|failed/.test(form.dataset.state ?? ''), 'it is still loading');
  await form.updateComplete;
  return name !== undefined && form.shadowRoot!.textContent.includes(name);
}

describe('a JSON document', () => {
  const realFetch = window.fetch.bind(window);
  const place = document.createElement('div');

  before(() => document.body.append(place));

  afterEach(() => {
    place.replaceChildren();
    window.fetch = realFetch;
  });

  after(() => place.remove());

  for (const { title, bytes, name, isFileOnly } of ODD_DOCUMENTS) {
    it(`is read by browsers as by every other reader: ${title}`, async () => {
      window.fetch = () => Promise.resolve(new Response(bytes.slice()));
      place.innerHTML =
        '<consultation-form action="/consultations" clinic="/clinic.json"></consultation-form>';
      expect(await shows(name, place.querySelector('consultation-form')!)).to.equal(name !== undefined);
      if (isFileOnly) return;
      const json = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      place.innerHTML = `<consultation-form action="/consultations"><script type="application/json">${json}</script></consultation-form>`;
      expect(await shows(name, place.querySelector('consultation-form')!), 'inline').to.equal(
        name !== undefined,
      );
    });
  }
});
