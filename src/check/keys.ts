import { getNodePath, type Node } from 'jsonc-parser';
import { z } from '../json/schema/zod.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * The keys that the schema allows in the object at `path` of a document. In a union, those of the member that shares
 * most keys with `value`, the object itself.
 */
export function knownKeys(schema: z.ZodMiniType, path: readonly PropertyKey[], value: object): string[] {
  const root = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
  const reached = path.reduce<JsonSchema[]>(
    (schemas, key) => schemas.flatMap(shapes).flatMap((inner) => step(inner, key)),
    [root],
  );
  const shared = (keys: string[]) => keys.filter((key) => Object.hasOwn(value, key)).length;
  const candidates = reached.flatMap(shapes).map(({ properties }) => Object.keys(properties ?? {}));
  return candidates.sort((a, b) => shared(b) - shared(a))[0] ?? [];
}

function shapes(schema: JsonSchema): JsonSchema[] {
  const either = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])] as JsonSchema[];
  return either.length > 0 ? either.flatMap(shapes) : [schema];
}

function step({ properties, items, additionalProperties }: JsonSchema, key: PropertyKey): JsonSchema[] {
  const next = typeof key === 'number' ? items : (properties?.[String(key)] ?? additionalProperties);
  return typeof next === 'object' && !Array.isArray(next) ? [next] : [];
}

/** Finds duplicate keys in objects: `JSON.parse` keeps only the last of them silently. */
export function repeatedKeys(tree: Node): { path: (string | number)[]; offset: number }[] {
  const found: { path: (string | number)[]; offset: number }[] = [];
  const visit = (node: Node) => {
    const seen = new Set<unknown>();
    for (const child of node.children ?? []) {
      const key = child.type === 'property' ? child.children?.[0] : undefined;
      if (key && seen.has(key.value)) found.push({ path: getNodePath(key), offset: key.offset });
      if (key) seen.add(key.value);
      visit(child);
    }
  };
  visit(tree);
  return found;
}
