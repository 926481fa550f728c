import { percentEncode } from '../../json/percent-encoding.ts';

/**
 * The ways to share: the name to show (or the key of its message), and for a link the address that opens the network's
 * own form, as its documentation gives it. `$u` is replaced by the address, `$t` by the title. Ways without an address
 * need JavaScript: native sharing, copying, printing.
 */
const NETWORKS: Readonly<Record<string, readonly [name: string, address?: string]>> = {
  native: ['shareNative'],
  email: ['shareEmail', 'mailto:?subject=$t&body=$t%0D%0A$u'],
  sms: ['shareText', 'sms:?&body=$t%20$u'],
  whatsapp: ['WhatsApp', 'https://wa.me/?text=$t%20$u'],
  telegram: ['Telegram', 'https://t.me/share/url?url=$u&text=$t'],
  facebook: ['Facebook', 'https://www.facebook.com/sharer/sharer.php?u=$u'],
  x: ['X', 'https://x.com/intent/post?url=$u&text=$t'],
  linkedin: ['LinkedIn', 'https://www.linkedin.com/sharing/share-offsite/?url=$u'],
  bluesky: ['Bluesky', 'https://bsky.app/intent/compose?text=$t%20$u'],
  reddit: ['Reddit', 'https://www.reddit.com/submit?url=$u&title=$t'],
  pinterest: ['Pinterest', 'https://www.pinterest.com/pin/create/button/?url=$u&description=$t'],
  copy: ['copyLink'],
  print: ['sharePrint'],
};

export const DEFAULT_NETWORKS = 'email sms whatsapp facebook x copy print';

/**
 * The known networks that an attribute names, in its order and each once; unknown names are ignored. `copy` is last
 * where the list does not name it, because pages older than that name have it too. `no-copy` and `no-native` leave
 * those two out.
 */
export function knownNetworks(attribute: string, native: boolean): string[] {
  const names = attribute.toLowerCase().split(/[\s,]+/);
  const wanted = new Set([native ? 'native' : '', ...names.filter((name) => name !== 'native'), 'copy']);
  return [...wanted].filter((name) => Object.hasOwn(NETWORKS, name) && !names.includes(`no-${name}`));
}

/** The name of a network, or the key of its message. */
export function networkName(network: string): string {
  return NETWORKS[network]![0];
}

/**
 * The address that shares `url` with a network; `undefined` for ways that need JavaScript. Percent-encoded: mail and
 * SMS programs take a `+` for a plus sign, not for a space (RFC 6068, section 5).
 */
export function networkAddress(network: string, url: string, text: string): string | undefined {
  return NETWORKS[network]![1]?.replace(/\$./g, (mark) => percentEncode(mark === '$u' ? url : text));
}
