import { basename, dirname } from 'node:path';
import { clinicSchema } from '../clinic/schema.ts';
import { isObject } from '../json/is-object.ts';
import type { z } from '../json/schema/zod.ts';
import { serviceSchema, servicesSchema } from '../article/schema.ts';

/** The kinds of documents that a clinic writes. */
export type DocumentKind = 'service' | 'clinic' | 'services';

export const SCHEMAS = {
  service: serviceSchema,
  clinic: clinicSchema,
  services: servicesSchema,
} satisfies Record<DocumentKind, z.ZodMiniType>;

export const KIND_NAMES: Record<DocumentKind, string> = {
  service: 'service',
  clinic: 'clinic',
  services: 'index of services',
};

const TELLING_KEYS: [DocumentKind, readonly string[]][] = [
  ['services', ['services']],
  ['service', ['sections', 'blocks', 'related', 'summary']],
  ['clinic', ['hours', 'timeZone', 'phone', 'practitioners']],
];

/** Which kind of document this is: by its `$schema`, else by the file's name, else by its keys. */
export function kindOfDocument(path: string, value: unknown): DocumentKind | undefined {
  return kindOfSchema(value) ?? kindOfName(path) ?? kindOfKeys(value) ?? kindOfFolder(path);
}

function kindOfSchema(value: unknown): DocumentKind | undefined {
  if (!isObject(value) || typeof value.$schema !== 'string') return undefined;
  const name = /(?:^|\/)(service|clinic|services)\.schema\.json$/.exec(value.$schema)?.[1];
  return name as DocumentKind | undefined;
}

function kindOfName(path: string): DocumentKind | undefined {
  const name = basename(path);
  if (name === 'clinic.json') return 'clinic';
  return name === 'index.json' || name === 'services.json' ? 'services' : undefined;
}

function kindOfKeys(value: unknown): DocumentKind | undefined {
  if (!isObject(value)) return undefined;
  return TELLING_KEYS.find(([, keys]) => keys.some((key) => Object.hasOwn(value, key)))?.[0];
}

function kindOfFolder(path: string): DocumentKind | undefined {
  return basename(dirname(path)) === 'services' ? 'service' : undefined;
}
