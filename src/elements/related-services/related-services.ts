import { html, LitElement, nothing, render, type PropertyValues } from 'lit';
import {
  areDecided,
  indexBeginning,
  linkLimit,
  relatedServices,
  type RelatedService,
} from '../../article/related.ts';
import type { Services } from '../../article/schema.ts';
import { servicesDocument } from '../../article/service-documents.ts';
import { yieldToMain } from '../../json/yield-to-main.ts';
import { DocumentSource } from '../controllers/document-source.ts';
import { ClinicEvent } from '../events.ts';
import { headingLevel } from '../../templates/heading.ts';
import { LocaleController } from '../controllers/locale.ts';
import { LightContent } from '../controllers/light-content.ts';
import { loadingStyles } from '../../templates/loading-styles.ts';
import { failedNotice, loadingNotice } from '../../templates/notices.ts';
import { sharedStyles } from '../../templates/shared-styles.ts';
import { Prerendered } from '../controllers/prerendered.ts';
import { relatedCards } from '../../templates/related/related-cards.ts';
import { relatedLinks } from '../../templates/related/related-links.ts';
import { relatedServicesStyles } from '../../templates/related/related-styles.ts';

/**
 * The number of cards rendered at once: more than a screen holds, and no more than a slow phone renders without a
 * pause.
 */
const BATCH = 48;

/**
 * @summary Links to the clinic's services that are closest to the one on the page. Not printed.
 *
 * @slot - Fallback content for readers without JavaScript: a few links. The cards replace it.
 *
 * @fires services-loaded - The links are shown; `detail` is `{ count }`.
 * @fires services-failed - The links cannot be shown; `detail` is `{ code, url }`.
 *
 * @csspart heading - The heading above the cards.
 * @csspart cards - The list of cards.
 * @csspart card - One card, with its picture and its link.
 * @csspart loading - The placeholder while the index loads.
 * @csspart failed - The notice that the links cannot be shown.
 * @csspart retry - The button that tries again.
 *
 * @cssproperty [--clinic-related-min-height=12em] - Minimum height until the links are rendered.
 * @cssproperty [--clinic-border] - Border color of cards; by default mixed from the page's text color.
 * @cssproperty [--clinic-surface] - Background of notices; by default mixed from the page's text color.
 * @cssproperty [--clinic-gap=1.5em] - Space between cards.
 * @cssproperty [--clinic-radius=0.5em] - Corner radius.
 * @cssproperty [--clinic-focus=currentColor] - Color of focus rings.
 * @cssproperty [--clinic-heading-font=inherit] - Font family of the heading.
 */
export class RelatedServices extends LitElement {
  static override styles = [sharedStyles, loadingStyles, relatedServicesStyles];
  static override properties = {
    src: {},
    current: {},
    related: {},
    limit: {},
    headingLevel: { attribute: 'heading-level' },
    lang: { reflect: true, useDefault: true },
  };

  /** @internal */
  readonly internals = this.attachInternals();
  private readonly language = new LocaleController(this);
  private readonly prerendered = new Prerendered(this);
  private readonly content = new LightContent(this, this.prerendered);
  private readonly source = new DocumentSource<Services>(this, {
    schema: servicesDocument,
    url: () => this.src,
    beginning: (text) => this.enough(text),
    isEmpty: (index) => this.choose(index) === 0,
    prerendered: this.prerendered,
    prepare: () => this.language.ready(),
    loaded: (index) => this.dispatchEvent(new ClinicEvent('services-loaded', { count: this.choose(index) })),
    failed: ({ code, url }) => this.dispatchEvent(new ClinicEvent('services-failed', { code, url })),
  });

  private index?: Services;
  private base?: string;
  /** For which wish `index` was chosen from. */
  private chosenFor = '';
  /** For which wish no more than the beginning of the index was read. */
  private readFor?: string | undefined;
  private count = 0;
  private batches: RelatedService[][] = [];
  /** The number of batches that are rendered. */
  private renderedBatches = 1;
  private isRendering = false;

  /** The address of the index of services: http, https or relative. Inline JSON goes before it. */
  src = '';

  /** The slug of the service that the page is about; it is left out, and those that share its tags and its kind come first. */
  current = '';

  /** Slugs, with spaces between, of services that the page itself puts first, in this order. */
  related = '';

  /** The most links to show. */
  limit = '3';

  /** The level of the heading, from 1 to 6. */
  headingLevel = '2';

  /** The language of the heading, as a BCP 47 tag; else the page's, else the browser's. */
  override lang = '';

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.prerendered.renderRoot ?? super.createRenderRoot();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src')) this.readFor = undefined;
    // Other attributes may need entries that were not read.
    if (this.readFor !== undefined && this.readFor !== this.wish) {
      this.readFor = undefined;
      this.source.retry();
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.renderLinks();
    void this.renderMore();
  }

  private get wish(): string {
    return [this.current, this.limit, this.related].join();
  }

  private enough(text: string): string | undefined {
    const { current, limit, related, wish } = this;
    const beginning = indexBeginning(text, (entries) =>
      areDecided(entries, current, linkLimit(limit), related),
    );
    this.readFor = beginning && wish;
    return beginning;
  }

  /** The number of chosen services: computed once for each index and each set of attributes, not at every render. */
  private choose(index: Services): number {
    const { wish } = this;
    if (index !== this.index || wish !== this.chosenFor) {
      const chosen = relatedServices(index.services, this.current, linkLimit(this.limit), this.related);
      // Prerendered links stay, however many there are.
      const there = this.index ? 0 : this.querySelectorAll('a[slot]').length;
      this.renderedBatches = Math.ceil(there / BATCH) || 1;
      this.batches = [];
      for (let at = 0; at < chosen.length; at += BATCH) this.batches.push(chosen.slice(at, at + BATCH));
      this.count = chosen.length;
      this.base = this.source.address;
      this.index = index;
      this.chosenFor = wish;
    }
    return this.count;
  }

  private shown(index: Services): RelatedService[][] {
    this.choose(index);
    return this.batches.slice(0, this.renderedBatches);
  }

  private renderLinks(): void {
    const index = this.source.value;
    this.content.render(index && relatedLinks(this.shown(index), this.base));
  }

  /**
   * Renders the next cards after yielding to the browser, so that a tap on the first card does not wait for the last.
   * Only the changed templates are rendered, not the whole update for each batch.
   */
  private async renderMore(): Promise<void> {
    if (this.isRendering) return;
    this.isRendering = true;
    while (this.source.value && this.renderedBatches < this.batches.length) {
      await yieldToMain();
      this.renderedBatches += 1;
      render(this.render(), this.renderRoot, this.renderOptions);
      this.prerendered.hostUpdated();
      this.renderLinks();
    }
    this.isRendering = false;
  }

  protected override render(): unknown {
    const messages = this.language.messages.elements;
    return this.source.render({
      loading: () => html`<slot></slot>${loadingNotice(messages)}`,
      ready: () => relatedCards(this.shown(this.source.value!), messages, headingLevel(this.headingLevel, 2)),
      empty: () => html`${nothing}`,
      failed: () => html`<slot></slot>${failedNotice(messages, this.source.error!.code)}`,
    });
  }
}
