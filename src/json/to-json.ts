/**
 * The value as JSON text, without any `toJSON`: some old libraries give strings and arrays one that encodes them
 * twice.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key) {
    return this[key];
  });
}
