import { afterEach, describe, expect, it, vi } from 'vitest';
import { newIdempotencyKey } from '../../src/consultation/send/idempotency-key.ts';

const VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The platform of a page that came over plain http: random bytes, but no `randomUUID`. */
function withBytes(byteAt: (index: number) => number): void {
  vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.map((_, index) => byteAt(index)) });
}

afterEach(() => vi.unstubAllGlobals());

describe('the key of a request', () => {
  it('is a random UUID, another one each time', () => {
    const keys = Array.from({ length: 100 }, newIdempotencyKey);
    for (const key of keys) expect(key).toMatch(VERSION_4);
    expect(new Set(keys).size).toBe(100);
  });

  it('is a UUID also on a page of plain http', () => {
    const { crypto } = globalThis;
    vi.stubGlobal('crypto', {
      getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes),
    });
    const keys = Array.from({ length: 100 }, newIdempotencyKey);
    for (const key of keys) expect(key).toMatch(VERSION_4);
    expect(new Set(keys).size).toBe(100);
  });

  it('has version and variant in their bits, and random bits elsewhere', () => {
    withBytes(() => 0x00);
    expect(newIdempotencyKey()).toBe('00000000-0000-4000-8000-000000000000');
    withBytes(() => 0xff);
    expect(newIdempotencyKey()).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
    withBytes((index) => index);
    expect(newIdempotencyKey()).toBe('00010203-0405-4607-8809-0a0b0c0d0e0f');
  });
});
