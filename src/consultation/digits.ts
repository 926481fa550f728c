const PERSIAN_ZERO = 0x6f0;
const ARABIC_INDIC_ZERO = 0x660;

/** The text with Persian (U+06F0…) and Arabic-Indic (U+0660…) digits written as ASCII digits. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_INDIC_ZERO));
  });
}
