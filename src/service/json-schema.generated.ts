// Made by `npm run schemas` from schema.ts in this folder.
import type { JsonSchema } from '../document/read-as.ts';

const shared1: JsonSchema = { type: 'string' };
const shared2: JsonSchema = { type: 'number', const: 1 };
const shared3: JsonSchema = { type: 'string', maxLength: 100, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
const shared4: JsonSchema = { type: 'string', minLength: 1 };
const shared5: JsonSchema = { type: 'array', items: shared3 };
const shared6: JsonSchema = {
  anyOf: [
    shared4,
    {
      type: 'object',
      properties: { name: shared4, credential: shared4, title: shared4 },
      required: ['name', 'credential'],
      additionalProperties: false,
    },
  ],
};
const shared7: JsonSchema = {
  type: 'string',
  format: 'date',
  pattern:
    '^(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))$',
};
const shared8: JsonSchema = { type: 'string', format: 'web-url' };
const shared9: JsonSchema = { type: 'boolean' };
const shared10: JsonSchema = {
  anyOf: [
    shared4,
    {
      minItems: 1,
      type: 'array',
      items: {
        anyOf: [
          shared1,
          {
            type: 'object',
            properties: {
              text: shared4,
              strong: shared9,
              emphasis: shared9,
              href: { type: 'string', format: 'link-url' },
            },
            required: ['text'],
            additionalProperties: false,
          },
        ],
      },
    },
  ],
};
const shared11: JsonSchema = {
  type: 'object',
  properties: { type: { type: 'string', const: 'paragraph' }, text: shared10 },
  required: ['type', 'text'],
  additionalProperties: false,
};
const shared12: JsonSchema = {
  type: 'object',
  properties: {
    type: { type: 'string', const: 'list' },
    ordered: shared9,
    items: {
      minItems: 1,
      type: 'array',
      items: {
        type: 'object',
        properties: { term: shared4, text: shared10 },
        required: ['text'],
        additionalProperties: false,
      },
    },
  },
  required: ['type', 'items'],
  additionalProperties: false,
};
const shared13: JsonSchema = { type: 'integer', minimum: 1, maximum: 20000 };
export const serviceJsonSchema: JsonSchema = {
  type: 'object',
  properties: {
    $schema: shared1,
    contract: shared2,
    slug: shared3,
    title: shared4,
    summary: shared4,
    language: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' },
    tags: shared5,
    related: shared5,
    practitioner: shared6,
    reviewedBy: shared6,
    lastReviewed: shared7,
    reviewDue: shared7,
    sources: {
      type: 'array',
      items: {
        type: 'object',
        properties: { title: shared4, url: shared8 },
        required: ['title', 'url'],
        additionalProperties: false,
      },
    },
    canonicalUrl: shared8,
    sections: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: shared3,
          heading: shared4,
          kind: {
            type: 'string',
            enum: ['causes', 'modalities', 'benefits', 'home-care', 'risks', 'what-to-expect', 'plan'],
          },
          blocks: {
            type: 'array',
            items: {
              anyOf: [
                shared11,
                shared12,
                {
                  type: 'object',
                  properties: {
                    type: { type: 'string', const: 'quote' },
                    text: shared10,
                    source: shared4,
                    url: shared8,
                  },
                  required: ['type', 'text'],
                  additionalProperties: false,
                },
                {
                  type: 'object',
                  properties: {
                    type: { type: 'string', const: 'image' },
                    src: shared8,
                    alt: shared1,
                    width: shared13,
                    height: shared13,
                    caption: shared10,
                  },
                  required: ['type', 'src', 'alt', 'width', 'height'],
                  additionalProperties: false,
                },
                {
                  type: 'object',
                  properties: {
                    type: { type: 'string', const: 'table' },
                    caption: shared4,
                    header: { minItems: 1, type: 'array', items: shared10 },
                    rowHeaders: shared9,
                    rows: { minItems: 1, type: 'array', items: { type: 'array', items: shared10 } },
                  },
                  required: ['type', 'header', 'rows'],
                  additionalProperties: false,
                },
                {
                  type: 'object',
                  properties: {
                    type: { type: 'string', const: 'steps' },
                    items: {
                      minItems: 1,
                      type: 'array',
                      items: {
                        type: 'object',
                        properties: { heading: shared4, text: shared10 },
                        required: ['heading', 'text'],
                        additionalProperties: false,
                      },
                    },
                  },
                  required: ['type', 'items'],
                  additionalProperties: false,
                },
                {
                  type: 'object',
                  properties: {
                    type: { type: 'string', const: 'questions' },
                    items: {
                      minItems: 1,
                      type: 'array',
                      items: {
                        type: 'object',
                        properties: { question: shared4, answer: shared10 },
                        required: ['question', 'answer'],
                        additionalProperties: false,
                      },
                    },
                  },
                  required: ['type', 'items'],
                  additionalProperties: false,
                },
                {
                  type: 'object',
                  properties: {
                    type: { type: 'string', const: 'callout' },
                    tone: { type: 'string', enum: ['urgent', 'note'] },
                    heading: shared4,
                    blocks: { minItems: 1, type: 'array', items: { anyOf: [shared11, shared12] } },
                  },
                  required: ['type', 'tone', 'heading', 'blocks'],
                  additionalProperties: false,
                },
              ],
            },
          },
        },
        required: ['id', 'heading', 'blocks'],
        additionalProperties: false,
      },
    },
  },
  required: ['contract', 'slug', 'title', 'sections'],
  additionalProperties: false,
};
export const servicesJsonSchema: JsonSchema = {
  type: 'object',
  properties: {
    $schema: shared1,
    contract: shared2,
    services: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          slug: shared3,
          title: shared4,
          summary: shared4,
          url: shared8,
          image: shared8,
          kind: shared3,
          tags: shared5,
        },
        required: ['slug', 'title', 'url'],
        additionalProperties: false,
      },
    },
  },
  required: ['services'],
  additionalProperties: false,
};
