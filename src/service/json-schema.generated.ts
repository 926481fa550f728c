// Made by `npm run schemas` from schema.ts in this folder.
import type { JsonSchema } from '../document/read-as.ts';

export const serviceJsonSchema: JsonSchema = {
  type: 'object',
  properties: {
    $schema: {
      type: 'string',
    },
    contract: {
      type: 'number',
      const: 1,
    },
    slug: {
      type: 'string',
      maxLength: 100,
      pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
    },
    title: {
      type: 'string',
      minLength: 1,
    },
    summary: {
      type: 'string',
      minLength: 1,
    },
    language: {
      type: 'string',
      pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$',
    },
    tags: {
      type: 'array',
      items: {
        type: 'string',
        maxLength: 100,
        pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
      },
    },
    related: {
      type: 'array',
      items: {
        type: 'string',
        maxLength: 100,
        pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
      },
    },
    practitioner: {
      anyOf: [
        {
          type: 'string',
          minLength: 1,
        },
        {
          type: 'object',
          properties: {
            name: {
              type: 'string',
              minLength: 1,
            },
            credential: {
              type: 'string',
              minLength: 1,
            },
            title: {
              type: 'string',
              minLength: 1,
            },
          },
          required: ['name', 'credential'],
          additionalProperties: false,
        },
      ],
    },
    reviewedBy: {
      anyOf: [
        {
          type: 'string',
          minLength: 1,
        },
        {
          type: 'object',
          properties: {
            name: {
              type: 'string',
              minLength: 1,
            },
            credential: {
              type: 'string',
              minLength: 1,
            },
            title: {
              type: 'string',
              minLength: 1,
            },
          },
          required: ['name', 'credential'],
          additionalProperties: false,
        },
      ],
    },
    lastReviewed: {
      type: 'string',
      format: 'date',
      pattern:
        '^(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))$',
    },
    reviewDue: {
      type: 'string',
      format: 'date',
      pattern:
        '^(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))$',
    },
    sources: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          title: {
            type: 'string',
            minLength: 1,
          },
          url: {
            type: 'string',
            format: 'web-url',
          },
        },
        required: ['title', 'url'],
        additionalProperties: false,
      },
    },
    canonicalUrl: {
      type: 'string',
      format: 'web-url',
    },
    sections: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: {
            type: 'string',
            maxLength: 100,
            pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
          },
          heading: {
            type: 'string',
            minLength: 1,
          },
          kind: {
            type: 'string',
            enum: ['causes', 'modalities', 'benefits', 'home-care', 'risks', 'what-to-expect', 'plan'],
          },
          blocks: {
            type: 'array',
            items: {
              anyOf: [
                {
                  type: 'object',
                  properties: {
                    type: {
                      type: 'string',
                      const: 'paragraph',
                    },
                    text: {
                      anyOf: [
                        {
                          type: 'string',
                          minLength: 1,
                        },
                        {
                          minItems: 1,
                          type: 'array',
                          items: {
                            anyOf: [
                              {
                                type: 'string',
                              },
                              {
                                type: 'object',
                                properties: {
                                  text: {
                                    type: 'string',
                                    minLength: 1,
                                  },
                                  strong: {
                                    type: 'boolean',
                                  },
                                  emphasis: {
                                    type: 'boolean',
                                  },
                                  href: {
                                    type: 'string',
                                    format: 'link-url',
                                  },
                                },
                                required: ['text'],
                                additionalProperties: false,
                              },
                            ],
                          },
                        },
                      ],
                    },
                  },
                  required: ['type', 'text'],
                  additionalProperties: false,
                },
                {
                  type: 'object',
                  properties: {
                    type: {
                      type: 'string',
                      const: 'list',
                    },
                    ordered: {
                      type: 'boolean',
                    },
                    items: {
                      minItems: 1,
                      type: 'array',
                      items: {
                        type: 'object',
                        properties: {
                          term: {
                            type: 'string',
                            minLength: 1,
                          },
                          text: {
                            anyOf: [
                              {
                                type: 'string',
                                minLength: 1,
                              },
                              {
                                minItems: 1,
                                type: 'array',
                                items: {
                                  anyOf: [
                                    {
                                      type: 'string',
                                    },
                                    {
                                      type: 'object',
                                      properties: {
                                        text: {
                                          type: 'string',
                                          minLength: 1,
                                        },
                                        strong: {
                                          type: 'boolean',
                                        },
                                        emphasis: {
                                          type: 'boolean',
                                        },
                                        href: {
                                          type: 'string',
                                          format: 'link-url',
                                        },
                                      },
                                      required: ['text'],
                                      additionalProperties: false,
                                    },
                                  ],
                                },
                              },
                            ],
                          },
                        },
                        required: ['text'],
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
                    type: {
                      type: 'string',
                      const: 'quote',
                    },
                    text: {
                      anyOf: [
                        {
                          type: 'string',
                          minLength: 1,
                        },
                        {
                          minItems: 1,
                          type: 'array',
                          items: {
                            anyOf: [
                              {
                                type: 'string',
                              },
                              {
                                type: 'object',
                                properties: {
                                  text: {
                                    type: 'string',
                                    minLength: 1,
                                  },
                                  strong: {
                                    type: 'boolean',
                                  },
                                  emphasis: {
                                    type: 'boolean',
                                  },
                                  href: {
                                    type: 'string',
                                    format: 'link-url',
                                  },
                                },
                                required: ['text'],
                                additionalProperties: false,
                              },
                            ],
                          },
                        },
                      ],
                    },
                    source: {
                      type: 'string',
                      minLength: 1,
                    },
                    url: {
                      type: 'string',
                      format: 'web-url',
                    },
                  },
                  required: ['type', 'text'],
                  additionalProperties: false,
                },
                {
                  type: 'object',
                  properties: {
                    type: {
                      type: 'string',
                      const: 'image',
                    },
                    src: {
                      type: 'string',
                      format: 'web-url',
                    },
                    alt: {
                      type: 'string',
                    },
                    width: {
                      type: 'integer',
                      minimum: 1,
                      maximum: 20000,
                    },
                    height: {
                      type: 'integer',
                      minimum: 1,
                      maximum: 20000,
                    },
                    caption: {
                      anyOf: [
                        {
                          type: 'string',
                          minLength: 1,
                        },
                        {
                          minItems: 1,
                          type: 'array',
                          items: {
                            anyOf: [
                              {
                                type: 'string',
                              },
                              {
                                type: 'object',
                                properties: {
                                  text: {
                                    type: 'string',
                                    minLength: 1,
                                  },
                                  strong: {
                                    type: 'boolean',
                                  },
                                  emphasis: {
                                    type: 'boolean',
                                  },
                                  href: {
                                    type: 'string',
                                    format: 'link-url',
                                  },
                                },
                                required: ['text'],
                                additionalProperties: false,
                              },
                            ],
                          },
                        },
                      ],
                    },
                  },
                  required: ['type', 'src', 'alt', 'width', 'height'],
                  additionalProperties: false,
                },
                {
                  type: 'object',
                  properties: {
                    type: {
                      type: 'string',
                      const: 'table',
                    },
                    caption: {
                      type: 'string',
                      minLength: 1,
                    },
                    header: {
                      minItems: 1,
                      type: 'array',
                      items: {
                        anyOf: [
                          {
                            type: 'string',
                            minLength: 1,
                          },
                          {
                            minItems: 1,
                            type: 'array',
                            items: {
                              anyOf: [
                                {
                                  type: 'string',
                                },
                                {
                                  type: 'object',
                                  properties: {
                                    text: {
                                      type: 'string',
                                      minLength: 1,
                                    },
                                    strong: {
                                      type: 'boolean',
                                    },
                                    emphasis: {
                                      type: 'boolean',
                                    },
                                    href: {
                                      type: 'string',
                                      format: 'link-url',
                                    },
                                  },
                                  required: ['text'],
                                  additionalProperties: false,
                                },
                              ],
                            },
                          },
                        ],
                      },
                    },
                    rowHeaders: {
                      type: 'boolean',
                    },
                    rows: {
                      minItems: 1,
                      type: 'array',
                      items: {
                        type: 'array',
                        items: {
                          anyOf: [
                            {
                              type: 'string',
                              minLength: 1,
                            },
                            {
                              minItems: 1,
                              type: 'array',
                              items: {
                                anyOf: [
                                  {
                                    type: 'string',
                                  },
                                  {
                                    type: 'object',
                                    properties: {
                                      text: {
                                        type: 'string',
                                        minLength: 1,
                                      },
                                      strong: {
                                        type: 'boolean',
                                      },
                                      emphasis: {
                                        type: 'boolean',
                                      },
                                      href: {
                                        type: 'string',
                                        format: 'link-url',
                                      },
                                    },
                                    required: ['text'],
                                    additionalProperties: false,
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    },
                  },
                  required: ['type', 'header', 'rows'],
                  additionalProperties: false,
                },
                {
                  type: 'object',
                  properties: {
                    type: {
                      type: 'string',
                      const: 'steps',
                    },
                    items: {
                      minItems: 1,
                      type: 'array',
                      items: {
                        type: 'object',
                        properties: {
                          heading: {
                            type: 'string',
                            minLength: 1,
                          },
                          text: {
                            anyOf: [
                              {
                                type: 'string',
                                minLength: 1,
                              },
                              {
                                minItems: 1,
                                type: 'array',
                                items: {
                                  anyOf: [
                                    {
                                      type: 'string',
                                    },
                                    {
                                      type: 'object',
                                      properties: {
                                        text: {
                                          type: 'string',
                                          minLength: 1,
                                        },
                                        strong: {
                                          type: 'boolean',
                                        },
                                        emphasis: {
                                          type: 'boolean',
                                        },
                                        href: {
                                          type: 'string',
                                          format: 'link-url',
                                        },
                                      },
                                      required: ['text'],
                                      additionalProperties: false,
                                    },
                                  ],
                                },
                              },
                            ],
                          },
                        },
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
                    type: {
                      type: 'string',
                      const: 'questions',
                    },
                    items: {
                      minItems: 1,
                      type: 'array',
                      items: {
                        type: 'object',
                        properties: {
                          question: {
                            type: 'string',
                            minLength: 1,
                          },
                          answer: {
                            anyOf: [
                              {
                                type: 'string',
                                minLength: 1,
                              },
                              {
                                minItems: 1,
                                type: 'array',
                                items: {
                                  anyOf: [
                                    {
                                      type: 'string',
                                    },
                                    {
                                      type: 'object',
                                      properties: {
                                        text: {
                                          type: 'string',
                                          minLength: 1,
                                        },
                                        strong: {
                                          type: 'boolean',
                                        },
                                        emphasis: {
                                          type: 'boolean',
                                        },
                                        href: {
                                          type: 'string',
                                          format: 'link-url',
                                        },
                                      },
                                      required: ['text'],
                                      additionalProperties: false,
                                    },
                                  ],
                                },
                              },
                            ],
                          },
                        },
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
                    type: {
                      type: 'string',
                      const: 'callout',
                    },
                    tone: {
                      type: 'string',
                      enum: ['urgent', 'note'],
                    },
                    heading: {
                      type: 'string',
                      minLength: 1,
                    },
                    blocks: {
                      minItems: 1,
                      type: 'array',
                      items: {
                        anyOf: [
                          {
                            type: 'object',
                            properties: {
                              type: {
                                type: 'string',
                                const: 'paragraph',
                              },
                              text: {
                                anyOf: [
                                  {
                                    type: 'string',
                                    minLength: 1,
                                  },
                                  {
                                    minItems: 1,
                                    type: 'array',
                                    items: {
                                      anyOf: [
                                        {
                                          type: 'string',
                                        },
                                        {
                                          type: 'object',
                                          properties: {
                                            text: {
                                              type: 'string',
                                              minLength: 1,
                                            },
                                            strong: {
                                              type: 'boolean',
                                            },
                                            emphasis: {
                                              type: 'boolean',
                                            },
                                            href: {
                                              type: 'string',
                                              format: 'link-url',
                                            },
                                          },
                                          required: ['text'],
                                          additionalProperties: false,
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                            required: ['type', 'text'],
                            additionalProperties: false,
                          },
                          {
                            type: 'object',
                            properties: {
                              type: {
                                type: 'string',
                                const: 'list',
                              },
                              ordered: {
                                type: 'boolean',
                              },
                              items: {
                                minItems: 1,
                                type: 'array',
                                items: {
                                  type: 'object',
                                  properties: {
                                    term: {
                                      type: 'string',
                                      minLength: 1,
                                    },
                                    text: {
                                      anyOf: [
                                        {
                                          type: 'string',
                                          minLength: 1,
                                        },
                                        {
                                          minItems: 1,
                                          type: 'array',
                                          items: {
                                            anyOf: [
                                              {
                                                type: 'string',
                                              },
                                              {
                                                type: 'object',
                                                properties: {
                                                  text: {
                                                    type: 'string',
                                                    minLength: 1,
                                                  },
                                                  strong: {
                                                    type: 'boolean',
                                                  },
                                                  emphasis: {
                                                    type: 'boolean',
                                                  },
                                                  href: {
                                                    type: 'string',
                                                    format: 'link-url',
                                                  },
                                                },
                                                required: ['text'],
                                                additionalProperties: false,
                                              },
                                            ],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                  required: ['text'],
                                  additionalProperties: false,
                                },
                              },
                            },
                            required: ['type', 'items'],
                            additionalProperties: false,
                          },
                        ],
                      },
                    },
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
    $schema: {
      type: 'string',
    },
    contract: {
      type: 'number',
      const: 1,
    },
    services: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          slug: {
            type: 'string',
            maxLength: 100,
            pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
          },
          title: {
            type: 'string',
            minLength: 1,
          },
          summary: {
            type: 'string',
            minLength: 1,
          },
          url: {
            type: 'string',
            format: 'web-url',
          },
          image: {
            type: 'string',
            format: 'web-url',
          },
          tags: {
            type: 'array',
            items: {
              type: 'string',
              maxLength: 100,
              pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
            },
          },
        },
        required: ['slug', 'title', 'url'],
        additionalProperties: false,
      },
    },
  },
  required: ['services'],
  additionalProperties: false,
};
