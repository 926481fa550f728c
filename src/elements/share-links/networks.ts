import type { ElementWords } from '../words/words.ts';

type ShareUrl = (url: string, text: string) => string;

/** Where a page can be shared: the name that a person reads, and the address that opens the network's own form. */
export const NETWORKS: Readonly<Record<string, { name: (words: ElementWords) => string; href: ShareUrl }>> = {
  email: {
    name: ({ shareEmail }) => shareEmail,
    href: (url, text) => `mailto:?${query({ subject: text, body: `${text}\n${url}` })}`,
  },
  sms: {
    name: ({ shareText }) => shareText,
    href: (url, text) => `sms:?&${query({ body: `${text} ${url}` })}`,
  },
  whatsapp: {
    name: () => 'WhatsApp',
    href: (url, text) => `https://wa.me/?${query({ text: `${text} ${url}` })}`,
  },
  facebook: {
    name: () => 'Facebook',
    href: (url) => `https://www.facebook.com/sharer/sharer.php?${query({ u: url })}`,
  },
  x: { name: () => 'X', href: (url, text) => `https://x.com/intent/post?${query({ url, text })}` },
  linkedin: {
    name: () => 'LinkedIn',
    href: (url) => `https://www.linkedin.com/sharing/share-offsite/?${query({ url })}`,
  },
};

export const DEFAULT_NETWORKS = 'email sms whatsapp facebook x';

/** The known networks that an attribute names, in its order and each once; unknown names are passed over. */
export function knownNetworks(attribute: string): string[] {
  return [...new Set(attribute.toLowerCase().split(/[\s,]+/))].filter((name) =>
    Object.hasOwn(NETWORKS, name),
  );
}

/** Percent-encoded: mail and SMS programs take a `+` for a plus sign, not for a space (RFC 6068, section 5). */
function query(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
}
