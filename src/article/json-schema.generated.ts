// Made by `npm run schemas` from schema.ts in this folder.
import type { JsonSchema } from '../json/validate.ts';

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
    },
  ],
};
const shared7: JsonSchema = { type: 'string', format: 'date' };
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
};
const shared12: JsonSchema = {
  type: 'object',
  properties: {
    type: { type: 'string', const: 'list' },
    ordered: shared9,
    items: {
      minItems: 1,
      type: 'array',
      items: { type: 'object', properties: { term: shared4, text: shared10 }, required: ['text'] },
    },
  },
  required: ['type', 'items'],
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
      items: { type: 'object', properties: { title: shared4, url: shared8 }, required: ['title', 'url'] },
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
                      },
                    },
                  },
                  required: ['type', 'items'],
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
                      },
                    },
                  },
                  required: ['type', 'items'],
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
                },
              ],
            },
          },
        },
        required: ['id', 'heading', 'blocks'],
      },
    },
  },
  required: ['contract', 'slug', 'title', 'sections'],
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
      },
    },
  },
  required: ['services'],
};
