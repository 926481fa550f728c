import type { PageTable } from '../tables.ts';

/** The pages of the receiver in Spanish, as it is written in the United States. */
export const pages = {
  wrongSite: 'Esta página no tiene permiso para enviar solicitudes a la clínica.',
  tooLarge:
    'Su solicitud es más larga de lo que acepta la computadora de la clínica. Acórtela y envíela de nuevo.',
  wrongType: 'La computadora de la clínica no pudo leer lo que envió su navegador.',
  goBack:
    'Vuelva al formulario con el botón Atrás de su navegador. Es posible que su navegador todavía tenga lo que escribió.',
  alreadySent:
    'Usted ya envió una solicitud desde este formulario, con el número de referencia {reference}. Envíela de nuevo solo si quiere hacer una segunda solicitud.',
  gone: 'Esta confirmación ya no se muestra. La clínica todavía tiene su solicitud.',
  notFound: 'Aquí no hay ninguna página con esa dirección',
  whatNext: 'Qué pasará ahora',
  noMessage: 'Este formulario no admite mensajes. Copie el suyo si quiere conservarlo',
  timesAreHere:
    'Sus demás respuestas están en el formulario de abajo. Seleccione allí un horario y envíe su solicitud.',
  wentWrong: 'Algo falló en la computadora de la clínica',
  tryLater: 'Espere unos minutos e inténtelo de nuevo.',
} satisfies PageTable;
