import { html, nothing, type TemplateResult } from 'lit';
import { readingMinutes } from '../../article/reading-time.ts';
import type { Section } from '../../article/schema.ts';
import { shownSections, textLanguage } from './article-template.ts';
import type { ArticleView } from './article-view.ts';

/** Fewer sections are seen at a glance. */
const ENOUGH_FOR_A_LIST = 3;

/** Minutes of a text that fills the first screen, however wide its column is. */
const LONG = 3;

/** What the shadow root needs beside the article. */
export interface AidsView {
  /** The id of the form on the same page, if there is one. */
  formId: string | undefined;
  /** The fingerprint of all of it, where it is prerendered. */
  fingerprint?: string;
}

/**
 * The shadow root around an article: reading time, table of contents, and the link to the form.
 *
 * @param slot the slot for the children of that name; those without a name are the sections
 */
export function readingAids(
  { service, messages, syndication }: ArticleView,
  { formId, fingerprint }: AidsView,
  slot: (name: string) => unknown = (name) => html`<slot name=${name}></slot>`,
): TemplateResult {
  const { language, direction } = messages;
  const { lang, dir } = textLanguage(service);
  const sections = shownSections(service, syndication);
  const list =
    sections.length < ENOUGH_FOR_A_LIST
      ? nothing
      : html`<nav part="contents" aria-labelledby="contents">
          <details>
            <summary id="contents" lang=${language} dir=${direction}>${messages.onThisPage}</summary>
            <ul lang=${lang} dir=${dir}>
              ${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}
            </ul>
          </details>
        </nav>`;
  const request =
    formId === undefined
      ? nothing
      : html`<p lang=${language} dir=${direction}>
          <a class="request-link" part="request-link" href="#${formId}">${messages.requestConsultation}</a>
        </p>`;
  return html`${slot('title')}
    <div class=${list === nothing ? nothing : 'columns'} data-prerendered=${fingerprint ?? nothing}>
      <div class="reading-aids">
        <p part="reading-time" lang=${language} dir=${direction}>
          ${messages.readingTime(readingMinutes(sections))}
        </p>
        ${list}
      </div>
      <div class=${isLong(sections) ? 'text long' : 'text'}>${slot('')}${request}${slot('about')}</div>
    </div>`;
}

/** Answers are closed at first. */
function isLong(sections: readonly Section[]): boolean {
  const open = sections.map(({ blocks }) => ({ blocks: blocks.filter(({ type }) => type !== 'questions') }));
  return readingMinutes(open) >= LONG;
}
