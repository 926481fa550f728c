import { elementMessages, formMessages } from '../i18n/all-languages.ts';
import type { ElementMessages } from '../i18n/element-messages.ts';
import type { FormMessages } from '../i18n/form-messages.ts';
import { chooseLanguage } from '../i18n/negotiate.ts';
import { languagesOf, type PageElement } from './page-element.ts';

/** The messages of an element, in the language of the page. */
export function elementMessagesOf(element: PageElement): ElementMessages {
  return elementMessages(chooseLanguage(languagesOf(element)));
}

/** The messages of the form, in the language of the page if the clinic offers it, as the element negotiates it. */
export function formMessagesOf(element: PageElement, offers?: readonly string[]): FormMessages {
  return formMessages(chooseLanguage(languagesOf(element), offers));
}
