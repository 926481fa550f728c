import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Service } from '../../service/schema.ts';
import { serviceDocument } from '../../service/service-documents.ts';
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
import { articleTemplate } from './article-template.ts';
import { serviceArticleStyles } from './service-article-styles.ts';
import { StructuredData } from './structured-data.ts';

/**
 * @summary An article about one of the clinic's services, as children that the page's own typography reaches.
 *
 * @slot - What a reader without script sees: a text or a link. It gives way to the article.
 *
 * @fires service-loaded - The article is shown; `detail` is `{ slug }`.
 * @fires service-failed - The article could not be shown; `detail` is `{ code, url }`.
 *
 * @csspart loading - What stands where the article will be.
 * @csspart failed - What is said when the article cannot be shown.
 * @csspart retry - The button for one more try.
 *
 * @cssproperty [--clinic-measure=68ch] - The longest line.
 * @cssproperty [--clinic-scroll-margin=min(6rem, 25vh)] - The room that is kept clear above and below what the focus or a link comes to.
 * @cssproperty [--clinic-article-space=100vh] - The room that is kept free until the article is there.
 */
export class ServiceArticle extends LitElement {
  static override styles = [sharedStyles, loadingStyles, serviceArticleStyles];

  /** @internal */
  readonly internals = this.attachInternals();
  private readonly language = new SpokenLanguage(this);
  private readonly content = new LightContent();
  private readonly structuredData = new StructuredData();
  private described?: Service;
  private readonly source = new DocumentSource<Service>(this, {
    schema: serviceDocument,
    url: () => this.src,
    isEmpty: ({ sections }) => sections.length === 0,
    standIn: new StandIn(this),
    prepare: () => this.language.ready(),
    loaded: ({ slug }) => this.dispatchEvent(new ClinicEvent('service-loaded', { slug })),
    failed: ({ code, url }) => this.dispatchEvent(new ClinicEvent('service-failed', { code, url })),
  });

  /** The address of the service's JSON: http, https or relative. Inline JSON goes before it. */
  @property() src = '';

  /** The level of the article's title, from 1 to 6; its sections are one below. */
  @property({ attribute: 'heading-level' }) headingLevel = '2';

  /** `full` shows the whole article, `excerpt` its first section and a link to the rest. */
  @property() syndication = 'full';

  /** The id of the partner on whose page this stands; the first place of publication is then named. */
  @property() partner = '';

  /** Keeps the page's head free of a description for search engines; on a partner's page there is none anyway. */
  @property({ type: Boolean, attribute: 'no-structured-data' }) noStructuredData = false;

  /** The language of what is said around the article, as a BCP 47 tag; else the page's, else the browser's. */
  @property({ reflect: true, useDefault: true }) override lang = '';

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const service = this.source.value;
    this.content.draw(this, service && this.article(service));
    this.describe(this.noStructuredData || this.partner ? undefined : service);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.describe(undefined);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  private describe(service: Service | undefined): void {
    if (service === this.described) return;
    this.described = service;
    this.structuredData.describe(this.ownerDocument, service);
  }

  private article(service: Service): TemplateResult {
    return articleTemplate({
      service,
      base: this.source.address,
      today: new Date().toISOString().slice(0, 10),
      words: this.words,
      level: headingLevel(this.headingLevel, 2),
      syndication: this.syndication === 'excerpt' ? 'excerpt' : 'full',
      credited: this.partner !== '',
    });
  }

  private get words() {
    return elementWordsFor([this.language.current]);
  }

  protected override render(): unknown {
    const { words } = this;
    return this.source.render({
      loading: () => html`<slot></slot>${loadingNotice(words)}`,
      ready: () => html`<slot></slot>`,
      empty: () =>
        html`<slot></slot>
          <p class="notice" part="empty" lang=${words.language} dir=${words.direction}>
            ${words.emptyArticle}
          </p>`,
      failed: () =>
        html`<slot></slot>${failedNotice(words, this.source.error!.code, () => this.source.retry())}`,
    });
  }
}
