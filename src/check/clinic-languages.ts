import { languageOfText } from '../clinic/localized-text.ts';
import type { ClinicQuestion } from '../clinic/question-schema.ts';
import type { Clinic, LocalizedText } from '../clinic/schema.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { languageOf } from '../i18n/negotiate.ts';
import type { UnplacedIssue } from './file-issue.ts';

/** Notes about entries of `languages` that the form does not support, and texts that lack a listed language. */
export function languageIssues(clinic: Clinic): UnplacedIssue[] {
  const { languages = [] } = clinic;
  const listed = LANGUAGES.filter((language) => languages.some((tag) => languageOf(tag) === language));
  return [
    ...languages.flatMap((tag, index) => unsupported(tag, ['languages', index])),
    ...localizedTexts(clinic).flatMap(([path, text]) =>
      listed.flatMap((language) => missingText(language, text, path)),
    ),
  ];
}

function unsupported(tag: string, path: PropertyKey[]): UnplacedIssue[] {
  if (languageOf(tag)) return [];
  const supported = new Intl.ListFormat('en').format(LANGUAGES);
  const message = `the form does not support "${tag}", only ${supported}. Structured data for search engines still lists it.`;
  return [{ code: 'language-unknown', path, message, severity: 'note' }];
}

function missingText(
  language: string,
  text: LocalizedText | undefined,
  path: PropertyKey[],
): UnplacedIssue[] {
  if (typeof text !== 'object' || Object.hasOwn(text, language)) return [];
  const instead = languageOfText(text, language);
  const message = `has no "${language}", which "languages" lists: a form in that language shows "${instead}" here. Add it.`;
  return [{ code: 'language-lacking', path, message, severity: 'note' }];
}

function localizedTexts({
  offerDisclosure,
  places = [],
  form = {},
}: Clinic): [PropertyKey[], LocalizedText | undefined][] {
  const { heading, submitLabel, consentText, emergencyText, calendarTitle } = form;
  const { consents = [], questions = [] } = form;
  return [
    [['offerDisclosure'], offerDisclosure],
    ...places.map(({ name }, index): [PropertyKey[], LocalizedText] => [['places', index, 'name'], name]),
    [['form', 'heading'], heading],
    [['form', 'submitLabel'], submitLabel],
    [['form', 'consentText'], consentText],
    [['form', 'emergencyText'], emergencyText],
    [['form', 'calendarTitle'], calendarTitle],
    ...consents.map(({ text }, index): [PropertyKey[], LocalizedText] => [
      ['form', 'consents', index, 'text'],
      text,
    ]),
    ...questions.flatMap(textsOfQuestion),
  ];
}

function textsOfQuestion(
  { label, hint, options = [] }: ClinicQuestion,
  index: number,
): [PropertyKey[], LocalizedText | undefined][] {
  const path = ['form', 'questions', index];
  return [
    [[...path, 'label'], label],
    [[...path, 'hint'], hint],
    ...options.map((option, at): [PropertyKey[], LocalizedText] => [
      [...path, 'options', at, 'label'],
      option.label,
    ]),
  ];
}
