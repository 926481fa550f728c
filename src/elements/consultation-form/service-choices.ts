import { servicesDocument } from '../../article/service-documents.ts';
import { loadDocument } from '../../json/load.ts';
import { serviceChoices } from '../../templates/form/service-choices.ts';
import type { Choice } from '../../templates/form/fields/choice-field.ts';

/** How long a form waits for the index of services, in milliseconds, before it is shown without the question. */
const TIMEOUT = 1500;

/** The services to choose from, for a form whose page names none. */
export class ServiceChoices {
  choices: readonly Choice[];
  private asked = '';
  private loading?: Promise<void>;

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
  load(url: string, base: string): void {
    if (!url || url === this.asked) return;
    const isPrerendered = !this.asked && this.choices[0];
    this.asked = url;
    if (isPrerendered) return;
    this.loading = loadDocument(servicesDocument, url, { base }).then(
      ({ services }) => {
        if (url === this.asked) this.choices = serviceChoices(services);
      },
      (error: Error) => console.warn(`<consultation-form> ${error.message}`),
    );
  }

  /** Resolves when the choices are there, could not be loaded, or have taken too long. */
  async ready(): Promise<void> {
    await Promise.race([this.loading, new Promise((resolve) => setTimeout(resolve, TIMEOUT))]);
  }
}
