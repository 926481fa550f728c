/** Lines that themes and plugins print around an article, recognized by their common wording. */
export interface Boilerplate {
  what: string;
  /** What short lines after it at the end of the page are reported as. */
  followers: string;
  pattern: RegExp;
}

const BOILERPLATE: Boilerplate[] = [
  {
    what: 'no-JavaScript notice of a form plugin',
    followers: 'form field',
    pattern: /^(?=.*javascript)(?=.*(enable|activ|habilit|turn on|need|requir|disabled|فعال)).{1,160}$/i,
  },
  {
    what: 'share heading',
    followers: 'share link',
    pattern:
      /^((please )?share (with|this|it|on|via|to)\b.*|share|share (the )?(article|post|page)|spread the word|tell a friend|compart[ei].*)$/i,
  },
  {
    what: 'form heading',
    followers: 'form field',
    pattern:
      /^((book|schedule|request|claim|reserve|arrange|get|make|start)\b.*\b(consultation|appointment|visit|call|callback|session|assessment|evaluation|quote)( today| now| online| here)?|(contact|call|message) us( today| now)?|get in touch|(free )?consultation request|(reserve|solicite|agende|pida)\b.*\b(consulta|cita))\W*$/i,
  },
  {
    what: 'form question',
    followers: 'form field',
    pattern:
      /^((when|what time|how|where)\b.*\b(call|reach|contact|phone)( you| back)?\s*\?|(best|preferred) time to (call|reach you).*)$/i,
  },
  {
    what: 'related heading',
    followers: 'related link',
    pattern:
      /^((related|similar|other|more|explore (our|other|more)|our other)\b.*\b(services?|treatments?|therapies|posts?|articles?|pages?|reading)|you (may|might) also (like|enjoy|need)|(servicios|artículos) relacionados)\W*$/i,
  },
  { what: 'comment form heading', followers: 'form field', pattern: /^leave (a|your) (reply|comment)\W*$/i },
  {
    what: 'page footer',
    followers: 'page footer',
    pattern:
      /^(©|\(c\) ?\d{4}|copyright\b|all rights reserved|powered by\b|proudly powered|back to top|skip to content).{0,160}$/i,
  },
];

// These two are never health content; the others may be the heading of a section.
const NEVER_ARTICLE = new Set(['no-JavaScript notice of a form plugin', 'share heading']);

const LONGEST_HEADING = 90;
/** Western, Arabic-script and East Asian marks that end or continue a sentence, with closing quotes after them. */
const SENTENCE_MARK = /[.!:;,…،؛。！：；，۔]["'”’»)\]]*$/u;

/** The boilerplate whose wording a line or heading matches. */
export function boilerplateOf(text: string): Boilerplate | undefined {
  return BOILERPLATE.find(({ pattern }) => pattern.test(text));
}

/** True for boilerplate that is never part of an article. */
export function isNeverArticle({ what }: Boilerplate): boolean {
  return NEVER_ARTICLE.has(what);
}

/** The note about a line that matches boilerplate but was kept, because sentences follow it. */
export function keptBoilerplate(text: string, { what }: Boilerplate): string {
  return `"${text}" looks like a ${what}, but was kept, because sentences follow it. Delete it if it does not belong to the article.`;
}

/** True for a short text without the end of a sentence; a question may be a heading. */
export function looksLikeHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && /\p{L}/u.test(text) && !SENTENCE_MARK.test(text);
}

/** True for text that reads as a sentence or more, not as a label, a heading or a link. */
export function looksLikeProse(text: string): boolean {
  return text.length > LONGEST_HEADING || (SENTENCE_MARK.test(text) && text.split(' ').length >= 6);
}
