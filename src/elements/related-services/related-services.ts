import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { linkLimit, relatedServices, type RelatedService } from '../../service/related.ts';
import type { Services } from '../../service/schema.ts';
import { servicesDocument } from '../../service/service-documents.ts';
import { DocumentSource } from '../document-source.ts';
import { ClinicEvent } from '../events.ts';
import { headingLevel } from '../heading.ts';
import { SpokenLanguage } from '../language.ts';
import { LightContent } from '../light-content.ts';
import { loadingStyles } from '../loading-styles.ts';
import { failedNotice, loadingNotice } from '../notices.ts';
import { sharedStyles } from '../shared-styles.ts';
import { StandIn } from '../stand-in.ts';
import { elementWordsFor } from '../words/words-for.ts';
import { relatedCards } from './related-cards.ts';
import { relatedLinks } from './related-links.ts';
import { relatedServicesStyles } from './related-services-styles.ts';

/**
 * @summary Links to the clinic's services that are closest to the one on the page.
 *
 * @slot - What a reader without script sees: a few links. It gives way to the cards.
 *
 * @fires services-loaded - The links are shown; `detail` is `{ count }`.
 * @fires services-failed - The links could not be shown; `detail` is `{ code, url }`.
 *
 * @csspart heading - The heading above the cards.
 * @csspart cards - The list of cards.
 * @csspart loading - What stands where the cards will be.
 * @csspart failed - What is said when the links cannot be shown.
 * @csspart retry - The button for one more try.
 *
 * @cssproperty [--clinic-related-space=12rem] - The room that is kept free until the links are there.
 * @cssproperty [--clinic-gap=1.5em] - The room between cards.
 * @cssproperty [--clinic-radius=0.5em] - The roundness of corners.
 */
export class RelatedServices extends LitElement {
  static override styles = [sharedStyles, loadingStyles, relatedServicesStyles];

  /** @internal */
  readonly internals = this.attachInternals();
  private readonly language = new SpokenLanguage(this);
  private readonly content = new LightContent();
  private readonly source = new DocumentSource<Services>(this, {
    schema: servicesDocument,
    url: () => this.src,
    isEmpty: (index) => this.choose(index).length === 0,
    standIn: new StandIn(this),
    prepare: () => this.language.ready(),
    loaded: (index) =>
      this.dispatchEvent(new ClinicEvent('services-loaded', { count: this.choose(index).length })),
    failed: ({ code, url }) => this.dispatchEvent(new ClinicEvent('services-failed', { code, url })),
  });

  /** The address of the index of services: http, https or relative. Inline JSON goes before it. */
  @property() src = '';

  /** The slug of the service that the page is about; it is left out, and those that share its tags come first. */
  @property() current = '';

  /** The most links to show. */
  @property() limit = '3';

  /** The level of the heading, from 1 to 6. */
  @property({ attribute: 'heading-level' }) headingLevel = '2';

  /** The language of the heading, as a BCP 47 tag; else the page's, else the browser's. */
  @property({ reflect: true, useDefault: true }) override lang = '';

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const index = this.source.value;
    this.content.draw(this, index && relatedLinks(this.choose(index), this.source.address));
  }

  private choose({ services }: Services): RelatedService[] {
    return relatedServices(services, this.current, linkLimit(this.limit));
  }

  protected override render(): unknown {
    const words = elementWordsFor([this.language.current]);
    return this.source.render({
      loading: () => html`<slot></slot>${loadingNotice(words)}`,
      ready: () => relatedCards(this.choose(this.source.value!), words, headingLevel(this.headingLevel, 2)),
      empty: () => html`${nothing}`,
      failed: () =>
        html`<slot></slot>${failedNotice(words, this.source.error!.code, () => this.source.retry())}`,
    });
  }
}
