import type { SECTION_KINDS } from '../../article/schema.ts';

type SectionKind = (typeof SECTION_KINDS)[number];

// English only: the kind is optional, and a webmaster may add it to a document in any language.
// More specific wordings first: "What to Expect at Home" is not about home care.
const WORDING: [SectionKind, RegExp][] = [
  [
    'what-to-expect',
    /\bwhat (to|you can|can you|should you) (expect|anticipate)|\b(your|the|a) (first )?(visit|session|appointment)\b.*\b(looks like|step by step|goes)/i,
  ],
  [
    'home-care',
    /\b(home|self)[- ]?(care|exercises?|habits|remedies|program)|\bat home\b|\bbetween (visits|sessions|appointments)\b/i,
  ],
  ['benefits', /\b(benefits?|advantages|gains you)\b|\bhow .* helps?\b/i],
  [
    'risks',
    /\b(risks?|consequences|complications|side effects|cautions?|precautions|when not to)\b|\bif (ignored|untreated|left)\b|\bwho should (not|avoid)\b/i,
  ],
  ['modalities', /\b(modalit(y|ies)|techniques?|methods?|approaches|types of|forms of|styles of)\b/i],
  [
    'causes',
    /\b(causes?|contributors?|triggers|reasons|culprits|contributing factors|risk factors)\b|^why\b.*\b(tight|hurt|ache|pain|stiff|happen|occur|develop|tense|sore|flare)/i,
  ],
  ['plan', /\b(plan|path|roadmap|road map|schedule|next steps|long[- ]term|maintenance)\b/i],
];

/** The kind of a section by the wording of its heading. */
export function kindOfHeading(heading: string): SectionKind | undefined {
  return WORDING.find(([, wording]) => wording.test(heading))?.[0];
}
