/**
 * The value as JSON text. Some old libraries teach texts and arrays a `toJSON` that encodes them twice; what stands in
 * its holder is what is written, whatever `toJSON` made of it.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key) {
    return this[key];
  });
}
