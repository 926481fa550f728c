import type { LitElement } from 'lit';
import { servicesDocument } from '../../article/service-documents.ts';
import { loadDocument } from '../../json/load.ts';
import { serviceChoices } from '../../templates/form/service-choices.ts';
import type { Choice } from '../../templates/form/form-view.ts';

/** How long a form waits for the index of services, in milliseconds, before it is shown without the question. */
const TIMEOUT = 1500;

/** The services to choose from, for a form whose page names none. */
export class ServiceChoices {
  choices: readonly Choice[];
  private asked = '';
  /** Resolves when the choices are there, or could not be loaded in time. */
  ready?: Promise<void>;

  /** @param root its prerendered form has the choices, and may have an answer: they are not loaded again */
  constructor(root: ParentNode) {
    const options = root.querySelectorAll<HTMLInputElement>(
      '#service option, [type="radio"][name="service"]',
    );
    this.choices = [...options]
      .map((option) => ({ value: option.value, label: (option.labels?.[0] ?? option).textContent.trim() }))
      .filter(({ value }) => value);
  }

  /** Loads the index once. A failure is one line in the console: the form works without the question. */
  load(url: string, host: LitElement): void {
    if (!url || url === this.asked) return;
    const isPrerendered = !this.asked && this.choices[0];
    this.asked = url;
    if (isPrerendered) return;
    this.ready = loadDocument(servicesDocument, url, { base: host.baseURI, timeout: TIMEOUT }).then(
      ({ services }) => {
        if (url === this.asked) this.choices = serviceChoices(services);
        host.requestUpdate();
      },
      console.warn,
    );
  }
}
