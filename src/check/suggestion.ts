import { distance } from 'fastest-levenshtein';

/**
 * Suggests a known name for a misspelled one ("did you mean"): one that begins with it (`mon` for `monday`), or that
 * differs in about a third of its letters, at most three.
 */
export function suggestName(name: string, known: readonly string[]): string | undefined {
  const lowerCase = name.toLowerCase();
  const differences = known.map((candidate) => distance(lowerCase, candidate.toLowerCase()));
  const least = Math.min(...differences);
  const allowed = Math.min(3, Math.max(1, Math.round(name.length / 3)));
  if (least <= allowed) return known[differences.indexOf(least)];
  return known.find((candidate) => name.length >= 3 && candidate.toLowerCase().startsWith(lowerCase));
}
