// Made by `npm run schemas` from schema.ts in this folder.
import type { JsonSchema } from '../document/read-as.ts';

export const clinicJsonSchema: JsonSchema = {
  type: 'object',
  properties: {
    $schema: {
      type: 'string',
    },
    contract: {
      type: 'number',
      const: 1,
    },
    name: {
      type: 'string',
      minLength: 1,
      maxLength: 2000,
    },
    phone: {
      type: 'string',
      minLength: 1,
      maxLength: 2000,
    },
    timeZone: {
      type: 'string',
      format: 'time-zone',
    },
    languages: {
      type: 'array',
      items: {
        type: 'string',
        pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$',
      },
    },
    hours: {
      type: 'object',
      properties: {
        monday: {
          type: 'array',
          items: {
            type: 'array',
            prefixItems: [
              {
                type: 'string',
                pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$',
              },
              {
                type: 'string',
                pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$',
              },
            ],
            items: false,
            minItems: 2,
            maxItems: 2,
          },
        },
        tuesday: {
          type: 'array',
          items: {
            type: 'array',
            prefixItems: [
              {
                type: 'string',
                pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$',
              },
              {
                type: 'string',
                pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$',
              },
            ],
            items: false,
            minItems: 2,
            maxItems: 2,
          },
        },
        wednesday: {
          type: 'array',
          items: {
            type: 'array',
            prefixItems: [
              {
                type: 'string',
                pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$',
              },
              {
                type: 'string',
                pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$',
              },
            ],
            items: false,
            minItems: 2,
            maxItems: 2,
          },
        },
        thursday: {
          type: 'array',
          items: {
            type: 'array',
            prefixItems: [
              {
                type: 'string',
                pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$',
              },
              {
                type: 'string',
                pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$',
              },
            ],
            items: false,
            minItems: 2,
            maxItems: 2,
          },
        },
        friday: {
          type: 'array',
          items: {
            type: 'array',
            prefixItems: [
              {
                type: 'string',
                pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$',
              },
              {
                type: 'string',
                pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$',
              },
            ],
            items: false,
            minItems: 2,
            maxItems: 2,
          },
        },
        saturday: {
          type: 'array',
          items: {
            type: 'array',
            prefixItems: [
              {
                type: 'string',
                pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$',
              },
              {
                type: 'string',
                pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$',
              },
            ],
            items: false,
            minItems: 2,
            maxItems: 2,
          },
        },
        sunday: {
          type: 'array',
          items: {
            type: 'array',
            prefixItems: [
              {
                type: 'string',
                pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$',
              },
              {
                type: 'string',
                pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$',
              },
            ],
            items: false,
            minItems: 2,
            maxItems: 2,
          },
        },
      },
      additionalProperties: false,
    },
    closures: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          from: {
            type: 'string',
            format: 'date',
            pattern:
              '^(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))$',
          },
          to: {
            type: 'string',
            format: 'date',
            pattern:
              '^(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))$',
          },
          reason: {
            type: 'string',
            minLength: 1,
            maxLength: 2000,
          },
        },
        required: ['from', 'to'],
        additionalProperties: false,
      },
    },
    practitioners: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          name: {
            type: 'string',
            minLength: 1,
            maxLength: 2000,
          },
          credential: {
            type: 'string',
            minLength: 1,
            maxLength: 2000,
          },
          title: {
            type: 'string',
            minLength: 1,
            maxLength: 2000,
          },
        },
        required: ['name', 'credential', 'title'],
        additionalProperties: false,
      },
    },
    address: {
      type: 'object',
      properties: {
        street: {
          type: 'string',
          minLength: 1,
          maxLength: 2000,
        },
        city: {
          type: 'string',
          minLength: 1,
          maxLength: 2000,
        },
        region: {
          type: 'string',
          minLength: 1,
          maxLength: 2000,
        },
        postalCode: {
          type: 'string',
          minLength: 1,
          maxLength: 2000,
        },
        country: {
          type: 'string',
          pattern: '^[A-Z]{2}$',
        },
      },
      required: ['street', 'city', 'country'],
      additionalProperties: false,
    },
    url: {
      type: 'string',
      format: 'web-url',
    },
    privacyUrl: {
      type: 'string',
      format: 'web-url',
    },
    offerDisclosure: {
      anyOf: [
        {
          type: 'string',
          minLength: 1,
          maxLength: 2000,
        },
        {
          type: 'object',
          additionalProperties: {
            type: 'string',
            minLength: 1,
            maxLength: 2000,
          },
        },
      ],
    },
    form: {
      type: 'object',
      properties: {
        heading: {
          anyOf: [
            {
              type: 'string',
              minLength: 1,
              maxLength: 2000,
            },
            {
              type: 'object',
              additionalProperties: {
                type: 'string',
                minLength: 1,
                maxLength: 2000,
              },
            },
          ],
        },
        fields: {
          type: 'array',
          items: {
            type: 'string',
            enum: ['name', 'contactBy', 'phone', 'email', 'callWindow', 'message'],
          },
        },
        message: {
          type: 'boolean',
        },
        consents: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: {
                type: 'string',
                pattern: '^[a-z0-9-]{1,40}$',
              },
              text: {
                anyOf: [
                  {
                    type: 'string',
                    minLength: 1,
                    maxLength: 2000,
                  },
                  {
                    type: 'object',
                    additionalProperties: {
                      type: 'string',
                      minLength: 1,
                      maxLength: 2000,
                    },
                  },
                ],
              },
            },
            required: ['id', 'text'],
            additionalProperties: false,
          },
        },
        consentText: {
          anyOf: [
            {
              type: 'string',
              minLength: 1,
              maxLength: 2000,
            },
            {
              type: 'object',
              additionalProperties: {
                type: 'string',
                minLength: 1,
                maxLength: 2000,
              },
            },
          ],
        },
        emergencyText: {
          anyOf: [
            {
              type: 'string',
              minLength: 1,
              maxLength: 2000,
            },
            {
              type: 'object',
              additionalProperties: {
                type: 'string',
                minLength: 1,
                maxLength: 2000,
              },
            },
          ],
        },
        daysAhead: {
          type: 'integer',
          minimum: 1,
          maximum: 60,
        },
        leadMinutes: {
          type: 'integer',
          minimum: 0,
          maximum: 2880,
        },
      },
      additionalProperties: false,
    },
  },
  required: ['contract', 'name', 'phone', 'timeZone', 'hours'],
  additionalProperties: false,
};
