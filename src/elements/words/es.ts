import type { ElementSentences } from './sentences.ts';

/** What the elements around the form say, in Spanish as it is written in the United States. */
export const es: ElementSentences = {
  loading: 'Cargando…',
  retry: 'Intentar de nuevo',
  'no-source': 'Todavía no se ha elegido qué mostrar aquí.',
  'bad-url': 'La dirección de este contenido no se puede leer.',
  unreachable: 'No se pudo obtener este contenido. Revise su conexión e inténtelo de nuevo.',
  'cross-origin-refused': 'El sitio de la clínica no permite que esta página muestre su contenido.',
  timeout: 'Este contenido tardó demasiado en llegar. Inténtelo de nuevo.',
  'not-found': 'Este contenido ya no está donde estaba.',
  'http-error': 'El sitio de la clínica respondió con un error. Inténtelo de nuevo en un momento.',
  'too-large': 'Este contenido es demasiado grande para mostrarse aquí.',
  'html-instead-of-json': 'El sitio de la clínica respondió con una página en lugar del contenido.',
  truncated: 'Este contenido llegó incompleto. Inténtelo de nuevo.',
  'not-json': 'No se pudo leer este contenido.',
  'newer-contract': 'Este contenido necesita una versión más nueva de esta página.',
  invalid: 'Este contenido tiene un error y no se puede mostrar.',

  onThisPage: 'En esta página',
  readingTime: 'Tiempo de lectura: {minutes} min',
  requestConsultation: 'Solicitar una consulta',
  emptyArticle: 'Aquí todavía no hay texto.',
  readMore: 'Leer “{title}” completo',
  firstPublished: 'Publicado por primera vez en {host}',
  by: 'Escrito por {name}',
  reviewedBy: 'Revisado por {name}',
  lastReviewed: 'Última revisión: {date}',
  reviewDue: 'Próxima revisión: {date}',
  reviewOverdue: 'Revisión pendiente desde el {date}',
  sources: 'Fuentes',

  relatedHeading: 'Servicios relacionados',

  shareHeading: 'Comparta esta página',
  shareNative: 'Compartir…',
  shareEmail: 'Correo electrónico',
  shareText: 'Mensaje de texto',
  sharePrint: 'Imprimir',
  copyLink: 'Copiar enlace',
  linkCopied: 'Enlace copiado',
  copyFailed: 'No se pudo copiar el enlace. Cópielo de la barra de direcciones.',
};
