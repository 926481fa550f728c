// Made by `npm run schemas` from schema.ts in this folder.
import type { JsonSchema } from '../json/validate.ts';

const shared1: JsonSchema = { type: 'string', minLength: 1, maxLength: 2000 };
const shared2: JsonSchema = { type: 'string', pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$' };
const shared3: JsonSchema = {
  type: 'array',
  items: { type: 'array', prefixItems: [shared2, shared2], items: false, minItems: 2, maxItems: 2 },
};
const shared4: JsonSchema = { type: 'string', format: 'date' };
const shared5: JsonSchema = { type: 'string', format: 'web-url' };
const shared6: JsonSchema = { anyOf: [shared1, { type: 'object', additionalProperties: shared1 }] };
const shared7: JsonSchema = { type: 'boolean' };
const shared8: JsonSchema = { type: 'string', pattern: '^[a-z0-9-]{1,40}$' };
const shared9: JsonSchema = { anyOf: [{ type: 'number' }, shared4] };
const shared10: JsonSchema = { type: 'string', pattern: '^(?:(?:0[89]|1\\d|20):[0-5]\\d|21:00)$' };
export const clinicJsonSchema: JsonSchema = {
  type: 'object',
  properties: {
    $schema: { type: 'string' },
    contract: { type: 'number', const: 1 },
    name: shared1,
    phone: shared1,
    timeZone: { type: 'string', format: 'time-zone' },
    languages: { type: 'array', items: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' } },
    hours: {
      type: 'object',
      properties: {
        monday: shared3,
        tuesday: shared3,
        wednesday: shared3,
        thursday: shared3,
        friday: shared3,
        saturday: shared3,
        sunday: shared3,
      },
    },
    closures: {
      type: 'array',
      items: {
        type: 'object',
        properties: { from: shared4, to: shared4, reason: shared1 },
        required: ['from', 'to'],
      },
    },
    practitioners: {
      type: 'array',
      items: {
        type: 'object',
        properties: { name: shared1, credential: shared1, title: shared1 },
        required: ['name', 'credential', 'title'],
      },
    },
    address: {
      type: 'object',
      properties: {
        street: shared1,
        city: shared1,
        region: shared1,
        postalCode: shared1,
        country: { type: 'string', pattern: '^[A-Z]{2}$' },
      },
      required: ['street', 'city', 'country'],
    },
    url: shared5,
    privacyUrl: shared5,
    offerDisclosure: shared6,
    form: {
      type: 'object',
      properties: {
        heading: shared6,
        submitLabel: shared6,
        fields: {
          type: 'array',
          items: {
            type: 'string',
            enum: ['name', 'contactBy', 'phone', 'email', 'callWindow', 'message', 'service'],
          },
        },
        message: shared7,
        questions: {
          maxItems: 20,
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: shared8,
              type: {
                type: 'string',
                enum: ['text', 'long-text', 'choice', 'choices', 'yes-no', 'date', 'number'],
              },
              label: shared6,
              hint: shared6,
              required: shared7,
              options: {
                maxItems: 20,
                type: 'array',
                items: {
                  type: 'object',
                  properties: { value: shared8, label: shared6 },
                  required: ['value', 'label'],
                },
              },
              maxLength: { type: 'integer', minimum: 1, maximum: 1000 },
              min: shared9,
              max: shared9,
              showWhen: {
                type: 'object',
                properties: { question: shared8, is: shared8 },
                required: ['question', 'is'],
              },
            },
            required: ['id', 'type', 'label'],
          },
        },
        defaultContact: { type: 'string', enum: ['phone', 'email', 'text'] },
        defaultTime: { type: 'string', enum: ['any'] },
        consents: {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: shared8, text: shared6, onlyFromPartners: shared7 },
            required: ['id', 'text'],
          },
        },
        consentText: shared6,
        emergencyText: shared6,
        calendarTitle: shared6,
        daysAhead: { type: 'integer', minimum: 1, maximum: 60 },
        leadMinutes: { type: 'integer', minimum: 0, maximum: 2880 },
        callsBetween: {
          type: 'array',
          prefixItems: [shared10, shared10],
          items: false,
          minItems: 2,
          maxItems: 2,
        },
      },
    },
  },
  required: ['contract', 'name', 'phone', 'timeZone', 'hours'],
};
