import { css, html, LitElement, noChange, nothing, render } from 'lit';
import { isTimeZone, wallTime } from '../../clinic/zoned-time.ts';
import { decodeCallWindow, encodeCallWindow } from '../../consultation/call-window/call-window.ts';
import { zoneName } from '../../i18n/dates.ts';
import { radio } from '../../templates/form/field-template.ts';
import { turn } from '../../json/yield-to-main.ts';
import { DocumentSource } from '../controllers/document-source.ts';
import { ClinicEvent } from '../events.ts';
import { heading, headingLevel } from '../../templates/heading.ts';
import { SpokenLanguage } from '../controllers/locale.ts';
import { LightContent } from '../controllers/light-content.ts';
import { loadingStyles } from '../../templates/loading-styles.ts';
import { failedNotice, loadingNotice } from '../../templates/notices.ts';
import { resolveUrl } from '../../article/resolve-url.ts';
import { sharedStyles } from '../../templates/shared-styles.ts';
import { StandIn } from '../controllers/stand-in.ts';
import { showState } from '../controllers/state.ts';
import { elementMessages } from '../../i18n/elements/messages-for.ts';

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
  elementMessages,
};
