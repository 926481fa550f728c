import type { ClinicQuestion } from '../../src/clinic/question-schema.ts';

/** One question of each type; the second and the third depend on answers to the first. */
export const QUESTIONS: ClinicQuestion[] = [
  {
    id: 'first-visit',
    type: 'yes-no',
    label: {
      en: 'Is this your first visit?',
      es: '¿Es su primera visita?',
      fa: 'آیا نخستین مراجعهٔ شماست؟',
    },
    required: true,
  },
  {
    id: 'heard-from',
    type: 'choice',
    label: {
      en: 'How did you hear about us?',
      es: '¿Cómo supo de nosotros?',
      fa: 'چگونه با ما آشنا شدید؟',
    },
    options: [
      { value: 'friend', label: { en: 'From a friend', es: 'Por un amigo', fa: 'از یک دوست' } },
      { value: 'search', label: { en: 'From a search', es: 'Por un buscador', fa: 'از جست‌وجو' } },
    ],
    required: true,
    showWhen: { question: 'first-visit', is: 'yes' },
  },
  {
    id: 'last-visit',
    type: 'date',
    label: {
      en: 'When did you last see us?',
      es: '¿Cuándo nos visitó por última vez?',
      fa: 'آخرین بار کی پیش ما بودید؟',
    },
    min: '2015-01-01',
    max: '2026-11-24',
    showWhen: { question: 'first-visit', is: 'no' },
  },
  {
    id: 'languages',
    type: 'choices',
    label: {
      en: 'Which languages do you speak?',
      es: '¿Qué idiomas habla?',
      fa: 'به چه زبان‌هایی صحبت می‌کنید؟',
    },
    hint: { en: 'Choose all that fit', es: 'Elija todos los que correspondan', fa: 'همه را انتخاب کنید' },
    options: [
      { value: 'en', label: { en: 'English', es: 'Inglés', fa: 'انگلیسی' } },
      { value: 'es', label: { en: 'Spanish', es: 'Español', fa: 'اسپانیایی' } },
      { value: 'fa', label: { en: 'Persian', es: 'Persa', fa: 'فارسی' } },
    ],
  },
  {
    id: 'people',
    type: 'number',
    label: {
      en: 'How many people will come?',
      es: '¿Cuántas personas vendrán?',
      fa: 'چند نفر می‌آیند؟',
    },
    min: 1,
    max: 6,
  },
  {
    id: 'parking',
    type: 'text',
    label: {
      en: 'Do you need a parking space?',
      es: '¿Necesita estacionamiento?',
      fa: 'آیا به جای پارک نیاز دارید؟',
    },
    maxLength: 50,
  },
  {
    id: 'visit-notes',
    type: 'long-text',
    label: {
      en: 'How can we make your visit easier?',
      es: '¿Cómo podemos facilitar su visita?',
      fa: 'چطور می‌توانیم مراجعهٔ شما را آسان‌تر کنیم؟',
    },
    maxLength: 300,
  },
];
