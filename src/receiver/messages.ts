import { es as spanishForm } from '../i18n/es/form.ts';
import { fa as persianForm } from '../i18n/fa/form.ts';
import { fillerFor } from '../i18n/fill.ts';
import { addFormMessages } from '../i18n/form/messages-for.ts';

/**
 * The few sentences that only the receiver's own pages say to a patient; all others are the form's. They are looked up
 * by the language of the form's words.
 */
export interface PageMessages {
  wrongSite: string;
  tooLarge: string;
  wrongType: string;
  goBack: string;
  alreadySent(reference: string): string;
  gone: string;
  notFound: string;
  whatNext: string;
  /** Stands above a message that the form has no place for. */
  noMessage: string;
  /** Stands above the form of somebody who wants to choose a time, and was on a page that did not know the times. */
  timesAreHere: string;
  wentWrong: string;
  tryLater: string;
}

// A server has room for every language from the start.
addFormMessages(spanishForm);
addFormMessages(persianForm);

const en: PageMessages = {
  wrongSite: 'This page is not allowed to send requests to the clinic.',
  tooLarge: 'Your request is longer than the clinic’s computer takes. Shorten it and send it again.',
  wrongType: 'The clinic’s computer could not read what your browser sent.',
  goBack: 'Go back to the form with your browser’s Back button. Your browser may still have what you typed.',
  alreadySent: (reference) =>
    `You have already sent a request from this form, with the reference ${reference}. Send again only if you want to make a second one.`,
  gone: 'This confirmation is no longer shown. Your request is still with the clinic.',
  notFound: 'There is no such page here',
  whatNext: 'What happens next',
  noMessage: 'This form takes no message. Copy yours if you want to keep it',
  timesAreHere: 'Your other answers are in the form below. Select a time there, then send your request.',
  wentWrong: 'Something went wrong on the clinic’s computer',
  tryLater: 'Wait a few minutes and try again.',
};

const es: PageMessages = {
  wrongSite: 'Esta página no tiene permiso para enviar solicitudes a la clínica.',
  tooLarge:
    'Su solicitud es más larga de lo que acepta la computadora de la clínica. Acórtela y envíela de nuevo.',
  wrongType: 'La computadora de la clínica no pudo leer lo que envió su navegador.',
  goBack:
    'Vuelva al formulario con el botón Atrás de su navegador. Es posible que su navegador todavía tenga lo que escribió.',
  alreadySent: (reference) =>
    `Usted ya envió una solicitud desde este formulario, con el número de referencia ${reference}. Envíela de nuevo solo si quiere hacer una segunda solicitud.`,
  gone: 'Esta confirmación ya no se muestra. La clínica todavía tiene su solicitud.',
  notFound: 'Aquí no hay ninguna página con esa dirección',
  whatNext: 'Qué pasará ahora',
  noMessage: 'Este formulario no admite mensajes. Copie el suyo si quiere conservarlo',
  timesAreHere:
    'Sus demás respuestas están en el formulario de abajo. Seleccione allí un horario y envíe su solicitud.',
  wentWrong: 'Algo falló en la computadora de la clínica',
  tryLater: 'Espere unos minutos e inténtelo de nuevo.',
};

const persian = fillerFor(persianForm.direction, persianForm.digits);
const fa: PageMessages = {
  wrongSite: 'این صفحه اجازه ندارد برای کلینیک درخواست بفرستد.',
  tooLarge: 'درخواست شما طولانی‌تر از آن است که رایانهٔ کلینیک می‌پذیرد. آن را کوتاه کنید و دوباره بفرستید.',
  wrongType: 'رایانهٔ کلینیک نتوانست آنچه را مرورگر شما فرستاد بخواند.',
  goBack: 'با دکمهٔ «بازگشت» مرورگر به فرم برگردید. شاید مرورگر شما هنوز آنچه را نوشته‌اید نگه داشته باشد.',
  alreadySent: (reference) =>
    persian.fill(
      'شما پیش از این درخواستی با شمارهٔ پیگیری {reference} از این فرم فرستاده‌اید. فقط اگر می‌خواهید درخواست دومی بدهید، دوباره بفرستید.',
      { reference },
    ),
  gone: 'این تأییدیه دیگر نشان داده نمی‌شود. درخواست شما همچنان نزد کلینیک است.',
  notFound: 'چنین صفحه‌ای در اینجا نیست',
  whatNext: 'پس از این چه می‌شود',
  noMessage: 'این فرم پیام نمی‌پذیرد. اگر می‌خواهید پیام خود را نگه دارید، آن را کپی کنید',
  timesAreHere: 'پاسخ‌های دیگر شما در فرم زیر است. آنجا یک زمان انتخاب کنید و درخواست خود را بفرستید.',
  wentWrong: 'در رایانهٔ کلینیک مشکلی پیش آمد',
  tryLater: 'چند دقیقه صبر کنید و دوباره امتحان کنید.',
};

const tables: Readonly<Record<string, PageMessages>> = { en, es, fa };

/** The receiver's words in a language of the form's words; else in English. */
export function pageMessages(language: string): PageMessages {
  return tables[language] ?? en;
}
