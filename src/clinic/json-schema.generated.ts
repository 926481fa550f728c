// Made by `npm run schemas` from schema.ts in this folder.
import type { JsonSchema } from '../json/validate.ts';

const shared1: JsonSchema = { type: 'string', minLength: 1, maxLength: 2000 };
const shared2: JsonSchema = { type: 'string', format: 'time-zone' };
const shared3: JsonSchema = { type: 'string', pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$' };
const shared4: JsonSchema = {
  type: 'array',
  items: { type: 'array', prefixItems: [shared3, shared3], items: false, minItems: 2, maxItems: 2 },
};
const shared5: JsonSchema = {
  type: 'object',
  properties: {
    monday: shared4,
    tuesday: shared4,
    wednesday: shared4,
    thursday: shared4,
    friday: shared4,
    saturday: shared4,
    sunday: shared4,
  },
};
const shared6: JsonSchema = { type: 'string', format: 'date' };
const shared7: JsonSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: { from: shared6, to: shared6, reason: shared1 },
    required: ['from', 'to'],
  },
};
const shared8: JsonSchema = { type: 'string', pattern: '^[a-z0-9-]{1,40}$' };
const shared9: JsonSchema = { anyOf: [shared1, { type: 'object', additionalProperties: shared1 }] };
const shared10: JsonSchema = {
  type: 'object',
  properties: {
    street: shared1,
    city: shared1,
    region: shared1,
    postalCode: shared1,
    country: { type: 'string', pattern: '^[A-Z]{2}$' },
  },
  required: ['street', 'city', 'country'],
};
const shared11: JsonSchema = { type: 'string', format: 'web-url' };
const shared12: JsonSchema = { type: 'boolean' };
const shared13: JsonSchema = { anyOf: [{ type: 'number' }, shared6] };
const shared14: JsonSchema = { type: 'string', pattern: '^(?:(?:0[89]|1\\d|20):[0-5]\\d|21:00)$' };
export const clinicJsonSchema: JsonSchema = {
  type: 'object',
  properties: {
    $schema: { type: 'string' },
    contract: { type: 'number', const: 1 },
    name: shared1,
    phone: shared1,
    timeZone: shared2,
    languages: { type: 'array', items: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' } },
    hours: shared5,
    closures: shared7,
    practitioners: {
      type: 'array',
      items: {
        type: 'object',
        properties: { name: shared1, credential: shared1, title: shared1 },
        required: ['name', 'credential', 'title'],
      },
    },
    places: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: shared8,
          name: shared9,
          address: shared10,
          phone: shared1,
          hours: shared5,
          closures: shared7,
          timeZone: shared2,
        },
        required: ['id', 'name'],
      },
    },
    address: shared10,
    url: shared11,
    privacyUrl: shared11,
    offerDisclosure: shared9,
    form: {
      type: 'object',
      properties: {
        heading: shared9,
        submitLabel: shared9,
        fields: {
          type: 'array',
          items: {
            type: 'string',
            enum: [
              'place',
              'practitioner',
              'name',
              'contactBy',
              'phone',
              'email',
              'callWindow',
              'message',
              'service',
            ],
          },
        },
        message: shared12,
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
              label: shared9,
              hint: shared9,
              required: shared12,
              options: {
                maxItems: 20,
                type: 'array',
                items: {
                  type: 'object',
                  properties: { value: shared8, label: shared9 },
                  required: ['value', 'label'],
                },
              },
              maxLength: { type: 'integer', minimum: 1, maximum: 1000 },
              min: shared13,
              max: shared13,
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
            properties: { id: shared8, text: shared9, onlyFromPartners: shared12 },
            required: ['id', 'text'],
          },
        },
        consentText: shared9,
        emergencyText: shared9,
        calendarTitle: shared9,
        daysAhead: { type: 'integer', minimum: 1, maximum: 60 },
        leadMinutes: { type: 'integer', minimum: 0, maximum: 2880 },
        callsBetween: {
          type: 'array',
          prefixItems: [shared14, shared14],
          items: false,
          minItems: 2,
          maxItems: 2,
        },
      },
    },
  },
  required: ['contract', 'name', 'phone', 'timeZone', 'hours'],
};
