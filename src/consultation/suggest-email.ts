import { farTooLong } from './validate-field.ts';
import { normalizeEmail } from './normalize-email.ts';

/** Where most people have their mail. */
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

/** Where others have theirs, though it looks like a slip of one of those. */
const OTHERS = /^(?:cloud|foxmail|mozmail|yopmail|myyahoo)\.com$/;

/** The endings of two letters that are a slip of `com` or `net`; any other is the same company in another country. */
const COUNTRY = /^(?!c[omn]|om|n[et]|et)[a-z]{2}$/;

/**
 * The address that was probably meant, when its domain is one or two slips away from a well-known one, and from no
 * other as little; `undefined` otherwise. It is for a hint that never blocks: a rare domain may be right.
 */
export function suggestedEmail(text: string): string | undefined {
  if (farTooLong('email', text)) return undefined;
  const [name, typed = '', ...more] = normalizeEmail(text).split('@');
  const domain = typed.toLowerCase();
  if (!name || more.length > 0 || OTHERS.test(domain)) return undefined;
  const far = KNOWN.map((known) => slips(domain, known));
  const least = Math.min(...far);
  const meant = KNOWN[far.indexOf(least)]!;
  const isOnly = far.indexOf(least, far.indexOf(least) + 1) < 0;
  return least > 0 && isOnly && isLikely(domain, meant, least) ? `${name}@${meant}` : undefined;
}

/** Nearly every other letter turns a short name into another provider's: there only a slip in the ending or a swap counts. */
function isLikely(domain: string, meant: string, count: number): boolean {
  const [name = '', ending = ''] = domain.split('.');
  const [nameMeant = ''] = meant.split('.');
  if (name === nameMeant && COUNTRY.test(ending)) return false;
  if (nameMeant.length > 4) return count <= 2;
  return count <= 1 && (name === nameMeant || sorted(name) === sorted(nameMeant));
}

const sorted = (text: string) => [...text].sort().join('');

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
