const QUOTES = new Set(['"', "'", '`']);
/** A slash after one of these begins a regular expression and divides nothing. */
const BEFORE_REGEX = new Set('(,=:[!&|?+-~*/{}<>%^;\n');
const BEFORE_REGEX_WORD = /(?:^|[^\w$])(?:return|typeof|case|in|of|else|do|void|instanceof)$/;

/**
 * Takes comments and needless white space out of a script as JSMin does, which optimizers for WordPress use: it reads
 * character by character, and ends a string at the next quote of the same kind, so it does not know that a template
 * literal may hold another one.
 */
export function squeeze(source: string): string {
  const text = source.replace(/\r\n?/g, '\n');
  let squeezed = '';
  let at = 0;
  while (at < text.length) {
    const char = text[at]!;
    const next = text[at + 1];
    if (QUOTES.has(char)) copyUntil(char);
    else if (char === '/' && next === '/') at = endOf('\n', at);
    else if (char === '/' && next === '*') at = endOf('*/', at) + 2;
    else if (char === '/' && beginsRegex()) copyUntil('/');
    else if (char <= ' ') takeSpace();
    else {
      squeezed += char;
      at += 1;
    }
  }
  return squeezed.trim();

  function endOf(mark: string, from: number): number {
    const end = text.indexOf(mark, from);
    return end < 0 ? text.length : end;
  }

  function copyUntil(end: string): void {
    const start = at;
    let inClass = false;
    for (at += 1; at < text.length; at += 1) {
      const char = text[at];
      if (char === '\\') at += 1;
      else if (end === '/' && char === '[') inClass = true;
      else if (end === '/' && char === ']') inClass = false;
      else if (char === end && !inClass) break;
    }
    at += 1;
    squeezed += text.slice(start, at);
  }

  function beginsRegex(): boolean {
    const before = squeezed.trimEnd();
    return before === '' || BEFORE_REGEX.has(before.at(-1)!) || BEFORE_REGEX_WORD.test(before);
  }

  /** White space stays between two words, as a line's end where it may end a statement, and between two signs. */
  function takeSpace(): void {
    const start = at;
    while (at < text.length && text[at]! <= ' ') at += 1;
    const [before = '', after = ''] = [squeezed.at(-1), text[at]];
    const line = text.slice(start, at).includes('\n');
    const isWord = (char: string) => /[\w$\\\u0080-\uffff]/.test(char);
    const begins = isWord(after) || '{[(+-!~'.includes(after);
    const ends = isWord(before) || '}])+-"\'`'.includes(before);
    if (line && begins && ends) squeezed += '\n';
    else if ((isWord(before) && isWord(after)) || ('+-'.includes(before) && before === after))
      squeezed += ' ';
  }
}
