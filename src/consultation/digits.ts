/** The text with Persian (U+06F0…) and Arabic-Indic (U+0660…) digits, whose codes end in their value, as ASCII digits. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16));
}
