import { css, html, LitElement, noChange, nothing, render } from 'lit';
import { isTimeZone, wallTime } from '../clinic/zoned-time.ts';
import { decodeCallWindow, encodeCallWindow } from '../consultation/call-window.ts';
import { zoneName } from '../consultation/words/dates.ts';
import { radio } from './consultation-form/field-template.ts';
import { turn } from '../document/turn.ts';
import { DocumentSource } from './document-source.ts';
import { ClinicEvent } from './events.ts';
import { heading, headingLevel } from './heading.ts';
import { SpokenLanguage } from './language.ts';
import { LightContent } from './light-content.ts';
import { loadingStyles } from './loading-styles.ts';
import { failedNotice, loadingNotice } from './notices.ts';
import { resolveUrl } from './resolve-url.ts';
import { sharedStyles } from './shared-styles.ts';
import { StandIn } from './stand-in.ts';
import { showState } from './state.ts';
import { elementWordsFor } from './words/words-for.ts';

/**
 * What the elements' own script has and lends to the elements that come later, so that a page loads it once: in the
 * script of a part, an import of any of this leads here (`scripts/lent-modules.ts`, which reads the imports above).
 */
export const lent = {
  css,
  html,
  LitElement,
  noChange,
  nothing,
  render,
  turn,
  isTimeZone,
  wallTime,
  decodeCallWindow,
  encodeCallWindow,
  zoneName,
  radio,
  DocumentSource,
  ClinicEvent,
  heading,
  headingLevel,
  SpokenLanguage,
  LightContent,
  loadingStyles,
  failedNotice,
  loadingNotice,
  resolveUrl,
  sharedStyles,
  StandIn,
  showState,
  elementWordsFor,
};
