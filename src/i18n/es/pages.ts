import type { PageTable } from '../tables.ts';

/** The pages of the receiver in Spanish, as it is written in the United States. */
export const pages = {
  wrongSite: 'Este sitio no puede enviar solicitudes a la clínica. Use el formulario de la clínica o llame.',
  tooLarge: 'Su solicitud es demasiado larga. Acórtela y envíela de nuevo.',
  wrongType: 'No pudimos leer su solicitud.',
  goBack: 'Presione Atrás para volver al formulario. Es posible que sus respuestas sigan ahí.',
  alreadySent: 'Usted ya envió esta solicitud ({reference}). Envíela de nuevo solo si quiere hacer otra.',
  gone: 'Esta confirmación ya venció. La clínica todavía tiene su solicitud.',
  notFound: 'No encontramos esta página',
  givenNumber: 'número que nos dio',
  givenAddress: 'la dirección que nos dio',
  noMessage: 'Este formulario no recibe mensajes. Copie el suyo si quiere conservarlo',
  timesAreHere: 'Guardamos sus respuestas. Elija un horario abajo y luego envíe la solicitud.',
  wentWrong: 'Lo sentimos, algo falló de nuestra parte',
  tryLater: 'Espere unos minutos e inténtelo de nuevo.',
} satisfies PageTable;
