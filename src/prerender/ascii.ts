/** An element whose text has no character references. */
const RAW_TEXT = /(<(script|style)\b[^>]*>)([^]*?)(<\/\2>)/giu;
// eslint-disable-next-line no-control-regex -- the pattern matches everything but ASCII
const BEYOND_ASCII = /[^\u0000-\u007f]/gu;

/** JSON with `\u2019` in place of each character that is not ASCII. */
export function asciiJson(json: string): string {
  return [...json].map((character) => (character < '\u0080' ? character : jsonEscape(character))).join('');
}

/**
 * Markup of ours in ASCII: `&#x2019;` in text and attributes, `\2019` in a style sheet; the JSON in a script has been
 * escaped before.
 */
export function escapeToAscii(markup: string): string {
  let escaped = '';
  let end = 0;
  for (const match of markup.matchAll(RAW_TEXT)) {
    const [whole, tag = '', name = '', content = '', endTag = ''] = match;
    const isStyle = name.toLowerCase() === 'style';
    const raw = isStyle ? content.replace(BEYOND_ASCII, (one) => `\\${hex(one)} `) : asciiJson(content);
    escaped += references(markup.slice(end, match.index)) + references(tag) + raw + endTag;
    end = match.index + whole.length;
  }
  return escaped + references(markup.slice(end));
}

function references(text: string): string {
  return text.replace(BEYOND_ASCII, (one) => `&#x${hex(one)};`);
}

function jsonEscape(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }).join('');
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
