import { html, LitElement, noChange, type PropertyValues } from 'lit';
import type { Service } from '../../article/schema.ts';
import { serviceDocument } from '../../article/service-documents.ts';
import { DocumentSource } from '../controllers/document-source.ts';
import { ClinicEvent } from '../events.ts';
import { headingLevel } from '../../templates/heading.ts';
import { inlineJson, pageIsParsed } from '../controllers/inline-json.ts';
import { LocaleController } from '../controllers/locale.ts';
import { LightContent } from '../controllers/light-content.ts';
import { loadingStyles } from '../../templates/loading-styles.ts';
import { Prerendered } from '../controllers/prerendered.ts';
import { failedNotice, loadingNotice } from '../../templates/notices.ts';
import { sharedStyles } from '../../templates/shared-styles.ts';
import { whenIdle } from '../when-idle.ts';
import { takeWordPressAnswer } from './wordpress-answer.ts';
import { articleTemplate } from '../../templates/article/article-template.ts';
import type { ArticleView } from '../../templates/article/article-view.ts';
import { focusAndScrollTo, followLink, keepTargetInPlace } from './follow-link.ts';
import { articleFingerprint } from '../../templates/article/article-fingerprint.ts';
import { readAlong } from './read-along.ts';
import { readingAids } from '../../templates/article/reading-aids.ts';
import { serviceArticleStyles } from '../../templates/article/article-styles.ts';

/** The `<consultation-form>` on the same page, as far as the article sets the subject of its request. */
interface RequestForm extends HTMLElement {
  service: string;
  serviceTitle: string;
}

/**
 * @summary An article about one of the clinic's services, rendered as children, so that the page's own typography applies.
 *
 * @slot - Fallback content for readers without JavaScript: a text or a link. The article replaces it.
 *
 * @fires service-loaded - The article is shown; `detail` is `{ slug }`.
 * @fires service-failed - The article cannot be shown; `detail` is `{ code, url }`.
 *
 * @csspart contents - The table of contents, for three or more sections; beside the text where there is space.
 * @csspart reading-time - The reading time.
 * @csspart request-link - The link to the form on the same page, if there is one.
 * @csspart loading - The placeholder while the article loads.
 * @csspart failed - The notice that the article cannot be shown.
 * @csspart retry - The button that tries again.
 *
 * @cssproperty [--clinic-article-max-width=68ch] - Maximum length of a line.
 * @cssproperty [--clinic-article-min-height=100vh] - Minimum height until the article is rendered.
 * @cssproperty [--clinic-accent=#0b5c6b] - Background of the link to the form.
 * @cssproperty [--clinic-on-accent=#fff] - Text color of the link to the form.
 * @cssproperty [--clinic-surface] - Background of advice and notices; by default mixed from the page's text color.
 * @cssproperty [--clinic-border] - Color of decorative lines; by default mixed from the page's text color.
 * @cssproperty [--clinic-focus=currentColor] - Color of focus rings.
 * @cssproperty [--clinic-radius=0.5em] - Corner radius.
 * @cssproperty [--clinic-scroll-margin=min(6rem, 25vh)] - Clear space above and below an element that gets the focus or is the target of a link.
 */
export class ServiceArticle extends LitElement {
  static override styles = [sharedStyles, loadingStyles, serviceArticleStyles];
  static override properties = {
    src: {},
    headingLevel: { attribute: 'heading-level' },
    syndication: {},
    partner: {},
    noStructuredData: { type: Boolean, attribute: 'no-structured-data' },
    lang: { reflect: true, useDefault: true },
  };

  /** @internal */
  readonly internals = this.attachInternals();
  private readonly language = new LocaleController(this);
  private readonly prerendered = new Prerendered(this);
  private readonly content = new LightContent(this, this.prerendered);
  private readAlong?: ReturnType<typeof readAlong>;
  private mayScroll = true;
  private hold?: ReturnType<typeof keepTargetInPlace>;
  private readonly source = new DocumentSource<Service>(this, {
    schema: serviceDocument,
    url: () => this.src,
    adapt: takeWordPressAnswer,
    isEmpty: ({ sections }) => sections.length === 0,
    prerendered: this.prerendered,
    prepare: () => this.prepared(),
    loaded: ({ slug }) => {
      this.dispatchEvent(new ClinicEvent('service-loaded', { slug }));
      whenIdle(this.ownerDocument, () => this.bringReading());
    },
    failed: ({ code, url }) => this.dispatchEvent(new ClinicEvent('service-failed', { code, url })),
  });

  /** The address of the service's JSON: http, https or relative. Inline JSON goes before it. */
  src = '';

  /** The level of the article's title, from 1 to 6; its sections are one below. */
  headingLevel = '2';

  /** `full` shows the whole article, `excerpt` its first section and a link to the rest. */
  syndication = 'full';

  /** The id of the partner that owns the page; the original source of the article is then named. */
  partner = '';

  /** Keeps the page's head free of a description for search engines; on a partner's page there is none anyway. */
  noStructuredData = false;

  /** The language of the controls around the article, as a BCP 47 tag; else the page's, else the browser's. */
  override lang = '';

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const renderRoot = this.prerendered.renderRoot ?? super.createRenderRoot();
    this.shadowRoot!.addEventListener('click', (event) => this.onClick(event as MouseEvent));
    return renderRoot;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The form may be further down than the parser has come.
    void this.updateComplete.then(() => this.pageIsParsed()).then(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.read([]);
  }

  protected override update(changed: PropertyValues): void {
    if (this.source.value && this.mayScroll) this.hold = keepTargetInPlace(this);
    super.update(changed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const service = this.source.value;
    const wasThere = this.sections.length > 0;
    this.content.render(service && articleTemplate(this.view(service)));
    // An article may be gone before its idle moment comes.
    if (this.isConnected)
      this.read(this.sections, this.noStructuredData || this.partner ? undefined : service);
    if (service && this.mayScroll) {
      this.mayScroll = false;
      this.hold?.();
      if (!wasThere) this.scrollToAddress();
    }
  }

  /** A prerendered page may hold a link to a form that the parser has not reached. */
  private async prepared(): Promise<void> {
    await this.language.ready();
    if (this.prerendered.isUntouched) await this.pageIsParsed();
  }

  private pageIsParsed(): Promise<void> {
    return pageIsParsed(this.ownerDocument);
  }

  /**
   * Scrolls to the `#section` of the address, which was missing when the browser looked for it, unless the reader has
   * scrolled.
   */
  private scrollToAddress(): void {
    const { body, activeElement, defaultView } = this.ownerDocument;
    const section = this.sectionAt(location.hash);
    if (section && !defaultView?.scrollY && activeElement === body) focusAndScrollTo(section);
  }

  /** Reading aids come after the article, when the browser is idle. */
  private bringReading(): void {
    this.readAlong ??= readAlong();
    this.requestUpdate();
  }

  private read(sections: readonly HTMLElement[], service?: Service): void {
    this.readAlong?.({ page: this.ownerDocument, root: this.shadowRoot!, sections, service });
  }

  private get sections(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(':scope > section')];
  }

  private sectionAt(hash: string): HTMLElement | undefined {
    return this.sections.find(({ id }) => `#${id}` === hash);
  }

  /** True while the page has just what would be rendered, so that a phone need not render it. */
  private matchesPrerendered(): boolean {
    const { source, prerendered } = this;
    const json = inlineJson(this, this.src);
    if (!prerendered.isUntouched || !source.value || json === undefined) return false;
    return prerendered.fingerprint === articleFingerprint(this.view(source.value), json, this.formId);
  }

  private get formId(): string | undefined {
    const { form } = this;
    return form ? form.id || 'consultation' : undefined;
  }

  /** In the same root, or else in the document. */
  private get form(): RequestForm | null {
    const root = this.getRootNode() as ParentNode;
    return root.querySelector('consultation-form') ?? this.ownerDocument.querySelector('consultation-form');
  }

  private onClick(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    const { form } = this;
    const isRequest = link.className === 'request-link';
    const target = isRequest ? form : this.sectionAt(link.hash);
    const { value } = this.source;
    if (isRequest && form && value) {
      const { slug: service, title: serviceTitle } = value;
      Object.assign(form, { service, serviceTitle });
    }
    if (target) followLink(event, link, target);
  }

  private view(service: Service): ArticleView {
    return {
      service,
      base: this.source.address,
      today: new Date().toISOString().slice(0, 10),
      messages: this.messages,
      level: headingLevel(this.headingLevel, 2),
      syndication: this.syndication === 'excerpt' ? 'excerpt' : 'full',
      credited: this.partner !== '',
    };
  }

  private get messages() {
    return this.language.messages.elements;
  }

  protected override render(): unknown {
    const { messages, formId } = this;
    if (this.matchesPrerendered()) return noChange;
    return this.source.render({
      loading: () => around(loadingNotice(messages)),
      ready: () => readingAids(this.view(this.source.value!), { formId }),
      empty: () =>
        around(
          html`<p class="notice" part="empty" lang=${messages.language} dir=${messages.direction}>
            ${messages.emptyArticle}
          </p>`,
        ),
      failed: () => around(failedNotice(messages, this.source.error!.code)),
    });
  }
}

/** The children of the article that exist, with a notice below them. */
function around(notice: unknown) {
  return html`<slot name="title"></slot><slot></slot><slot name="about"></slot>${notice}`;
}
