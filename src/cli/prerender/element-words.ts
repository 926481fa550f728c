import { es as spanishForm } from '../../consultation/words/es.ts';
import { fa as persianForm } from '../../consultation/words/fa.ts';
import { chooseLanguage } from '../../consultation/words/choose-language.ts';
import { addWords, wordsFor } from '../../consultation/words/words-for.ts';
import { es } from '../../elements/words/es.ts';
import { fa } from '../../elements/words/fa.ts';
import { addElementWords, elementWordsFor } from '../../elements/words/words-for.ts';
import type { ElementWords } from '../../elements/words/words.ts';
import type { ConsultationWords } from '../../consultation/words/words.ts';
import { languagesOf } from './page-element.ts';
import type { PageElement } from './prerender-page.ts';

// A page is made where there is room for every language from the start.
addWords(spanishForm);
addWords(persianForm);
addElementWords(spanishForm, es);
addElementWords(persianForm, fa);

/** What the element says around its content, in the language of the page. */
export function elementWords(element: PageElement): ElementWords {
  return elementWordsFor(languagesOf(element));
}

/** What the form says, in the language of the page if the clinic offers it: as the element chooses it. */
export function formWords(element: PageElement, offers?: readonly string[]): ConsultationWords {
  return wordsFor(chooseLanguage(languagesOf(element), offers));
}
