import type { Context } from 'hono';
import { isIPv6 } from 'node:net';
import type { ReceiverEnv } from '../receiver-context.ts';

/**
 * The address that the limits count. Behind a proxy of the clinic it is the last entry of `X-Forwarded-For`: the proxy
 * wrote that one, the visitor may have written the others. Some proxies add the port, which differs for each
 * connection. An IPv6 household has a whole /64, which counts as one address.
 */
export function clientAddress(c: Context<ReceiverEnv>, { trustProxy }: { trustProxy: boolean }): string {
  const forwarded = trustProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  const address = withoutPort(forwarded || c.env?.incoming?.socket?.remoteAddress || 'unknown');
  return isIPv6(address) ? network(address) : address;
}

/** Also removes the brackets of IPv6, and the prefix of IPv4 addresses on a dual-stack socket. */
function withoutPort(address: string): string {
  const [, bare] = /^\[(.+)\](?::\d+)?$/.exec(address) ?? /^([\d.]+):\d+$/.exec(address) ?? [];
  return (bare ?? address).replace(/^::ffff:(?=[\d.]+$)/i, '');
}

function network(address: string): string {
  const [head = '', tail] = address.split('%')[0]!.toLowerCase().split('::');
  const first = head.split(':').filter(Boolean);
  const last = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  const groups = tail === undefined ? first : [...first, ...zeros, ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
