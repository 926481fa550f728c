/** What the generated pages are written with. */
const WORDS = (
  'a ache after again aside at back balance bed begin bend body breath bring calm care chair change clinic come day ' +
  'desk ease evening every feel few floor fold foot gentle hand head heat help hip hold home hour joint keep knee lean ' +
  'leave less lift light little loose low morning move muscle neck night notice often open pause people plain press ' +
  'quiet reach rest return right roll room season shoulder side sit sleep slow soft spine stand start steady step ' +
  'still stretch strong table task tender tension therapist thread time tired touch turn under visit wait walk warm ' +
  'week weight when while without work'
).split(' ');

/**
 * A sentence of about so many characters, at least one word. The same length and seed always give the same sentence, so
 * that runs are about the same text; another seed gives another, so that it compresses as little as real text does.
 */
export function sentence(length: number, seed: number): string {
  let text = word(seed, 0);
  for (let next = 1; text.length < length; next += 1) text += ` ${word(seed, next)}`;
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}

function word(seed: number, place: number): string {
  return WORDS[scatter(Math.imul(seed + 1, 0x9e3779b1) + place) % WORDS.length]!;
}

/** Takes neighbouring numbers far apart: the finishing steps of MurmurHash3, by Austin Appleby, public domain. */
function scatter(number: number): number {
  let bits = number;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
