/** Where most people have their mail; those that look like a slip of another one stand here so that they are not taken for it. */
const KNOWN = [
  'gmail.com',
  'yahoo.com',
  'hotmail.com',
  'outlook.com',
  'icloud.com',
  'aol.com',
  'comcast.net',
  'live.com',
  'msn.com',
  'mail.com',
  'gmx.com',
  'ymail.com',
];

/**
 * The address that was probably meant, when its domain is one or two slips away from a well-known one; `undefined`
 * otherwise. It is for a hint that never blocks: a rare domain may be right.
 */
export function probableEmail(text: string): string | undefined {
  const [name, domain = '', ...more] = text.trim().toLowerCase().split('@');
  if (!name || more.length > 0 || KNOWN.includes(domain)) return undefined;
  const meant = KNOWN.find((known) => slips(domain, known) <= (known.length > 8 ? 2 : 1));
  return meant && `${text.trim().split('@')[0]}@${meant}`;
}

/** How many letters have to be added, dropped, changed or swapped (optimal string alignment distance). */
function slips(from: string, to: string): number {
  const rows = [[...Array<undefined>(to.length + 1)].map((_, column) => column)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row[j] = Math.min(
        rows[i - 1]![j]! + 1,
        row[j - 1]! + 1,
        rows[i - 1]![j - 1]! + (same ? 0 : 1),
        swapped ? rows[i - 2]![j - 2]! + 1 : Infinity,
      );
    }
    rows.push(row);
  }
  return rows[from.length]![to.length]!;
}
