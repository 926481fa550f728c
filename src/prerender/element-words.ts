import { es as spanishForm } from '../i18n/es/form.ts';
import { fa as persianForm } from '../i18n/fa/form.ts';
import { chooseLanguage } from '../i18n/negotiate.ts';
import { addFormMessages, formMessages } from '../i18n/form/messages-for.ts';
import { es } from '../i18n/es/elements.ts';
import { fa } from '../i18n/fa/elements.ts';
import { addElementMessages, elementMessages } from '../i18n/elements/messages-for.ts';
import type { ElementMessages } from '../i18n/elements/messages.ts';
import type { FormMessages } from '../i18n/form/messages.ts';
import { languagesOf } from './page-element.ts';
import type { PageElement } from './prerender-page.ts';

// A page is made where there is room for every language from the start.
addFormMessages(spanishForm);
addFormMessages(persianForm);
addElementMessages(spanishForm, es);
addElementMessages(persianForm, fa);

/** What the element says around its content, in the language of the page. */
export function elementMessagesOf(element: PageElement): ElementMessages {
  return elementMessages(languagesOf(element));
}

/** What the form says, in the language of the page if the clinic offers it: as the element chooses it. */
export function formMessagesEn(element: PageElement, offers?: readonly string[]): FormMessages {
  return formMessages(chooseLanguage(languagesOf(element), offers));
}
