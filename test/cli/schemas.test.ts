import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../scripts/build-schemas.ts';

const schemas = jsonSchemas();
type Name = keyof typeof schemas;
const demo = new URL('../../demo/clinic/', import.meta.url);
const articles = readdirSync(new URL('services/', demo)).filter((name) => name !== 'index.json');

function validator(name: Name) {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
  addFormats.default(ajv);
  return ajv.compile(schemas[name]);
}

function readDemo(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(path, demo), 'utf8')) as Record<string, unknown>;
}

describe('the JSON Schemas', () => {
  it.each([
    ['clinic', 'clinic.json'],
    ['services', 'services/index.json'],
    ...articles.map((name): [Name, string] => ['service', `services/${name}`]),
  ] as [Name, string][])('take the demo as another validator reads it: %s, %s', (name, path) => {
    const validate = validator(name);
    validate(readDemo(path));
    expect(validate.errors).toBeNull();
  });

  it('refuse a key that the contract does not know', () => {
    const validate = validator('service');
    expect(validate({ ...readDemo(`services/${articles[0]}`), titel: 'x' })).toBe(false);
    expect(validate.errors?.[0]?.params).toEqual({ additionalProperty: 'titel' });
  });

  it('refuse a time without a leading zero', () => {
    expect(validator('clinic')({ ...readDemo('clinic.json'), hours: { monday: [['9:00', '13:00']] } })).toBe(
      false,
    );
  });

  it('take a request by phone and refuse one without a way to reach the patient', () => {
    const validate = validator('consultation');
    const request = { name: 'Ana', phone: '555 555 0100', callWindow: { when: 'any' } };
    expect(validate({ ...request, contactBy: 'phone' })).toBe(true);
    expect(validate(request)).toBe(false);
  });

  it('each have a name of their own and say what they are for', () => {
    const heads = Object.values(schemas) as { $id: string; title: string; description: string }[];
    expect(new Set(heads.map(({ $id }) => $id)).size).toBe(4);
    expect(heads.every(({ title, description }) => title && description)).toBe(true);
  });
});
