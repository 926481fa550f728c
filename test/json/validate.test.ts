import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { clinicDocument } from '../../src/clinic/clinic-document.ts';
import { clinicSchema } from '../../src/clinic/schema.ts';
import { parse, type Schema } from '../../src/json/schema/parse.ts';
import { formatPath, type Issue } from '../../src/json/issue.ts';
import { validateDocument, type DocumentSchema, type JsonSchema } from '../../src/json/validate.ts';
import { serviceSchema, servicesSchema } from '../../src/article/schema.ts';
import { serviceDocument, servicesDocument } from '../../src/article/service-documents.ts';

type Kind = 'clinic' | 'service' | 'services';

const KINDS: Record<Kind, { schema: Schema<unknown>; document: DocumentSchema<unknown> }> = {
  clinic: { schema: clinicSchema, document: clinicDocument },
  service: { schema: serviceSchema, document: serviceDocument },
  services: { schema: servicesSchema, document: servicesDocument },
};

const demo = new URL('../../demo/clinic/', import.meta.url);
const DEMO: [Kind, string][] = [
  ['clinic', 'clinic.json'],
  ...readdirSync(new URL('services/', demo))
    .filter((name) => name.endsWith('.json'))
    .map((name): [Kind, string] => [name === 'index.json' ? 'services' : 'service', `services/${name}`]),
];

function clinic(changes: object = {}): object {
  return {
    contract: 1,
    name: 'Quiet Street Clinic',
    phone: '+1 555 555 0123',
    timeZone: 'America/Los_Angeles',
    hours: { monday: [['09:00', '13:00']] },
    ...changes,
  };
}

function service(changes: object = {}): object {
  return { contract: 1, slug: 'calm-hands', title: 'Calm Hands', sections: [section()], ...changes };
}

function section(changes: object = {}): object {
  return { id: 'what', heading: 'What it is', blocks: [{ type: 'paragraph', text: 'Slow.' }], ...changes };
}

/** A service whose only section holds this block. */
function block(value: unknown): object {
  return service({ sections: [section({ blocks: [value] })] });
}

function image(changes: object = {}): object {
  return { type: 'image', src: '/hands.jpg', alt: 'Two hands', width: 640, height: 480, ...changes };
}

function callout(changes: object = {}): object {
  const blocks = [{ type: 'paragraph', text: 'Call 911.' }];
  return { type: 'callout', tone: 'urgent', heading: 'When to seek urgent care', blocks, ...changes };
}

/** A service whose only paragraph has this text. */
function paragraph(text: unknown): object {
  return block({ type: 'paragraph', text });
}

function services(entry: object): object {
  return { services: [{ slug: 'calm-hands', title: 'Calm Hands', url: '/calm-hands', ...entry }] };
}

/** An object as JSON brings it: `__proto__` is then a key like any other. */
function json(text: string): object {
  return JSON.parse(text) as object;
}

function places(issues: readonly Issue[]): string[] {
  return issues.map(({ path }) => formatPath(path)).sort();
}

function readBoth(kind: Kind, input: unknown) {
  return { zod: parse(KINDS[kind].schema, input), ours: validateDocument(KINDS[kind].document, input) };
}

describe('a document that browsers validate', () => {
  it.each(DEMO)(
    'is the same value as the command line reads, with nothing passed over: %s %s',
    (kind, file) => {
      const input = JSON.parse(readFileSync(new URL(file, demo), 'utf8')) as unknown;
      const { zod, ours } = readBoth(kind, input);
      expect(ours).toEqual({ ok: true, value: zod.ok && zod.value, warnings: [] });
      expect(ours.ok && ours.value).toEqual(input);
    },
  );

  it.each([
    ['clinic', clinic({ form: { daysAhead: 60, leadMinutes: 0, fields: ['name', 'contactBy'] } })],
    ['clinic', clinic({ offerDisclosure: { en: 'Free', fa: 'رایگان' }, hours: {} })],
    ['clinic', clinic({ url: 'https://clinic.example', privacyUrl: '/privacy' })],
    [
      'service',
      paragraph(['Less ', { text: ' ', strong: true }, '', { text: 'grip', href: 'tel:+15555550123' }]),
    ],
    [
      'service',
      paragraph([
        { text: 'write', href: 'mailto:ana@example.com' },
        { text: 'up', href: '#top' },
      ]),
    ],
    ['service', block({ type: 'list', ordered: true, items: [{ term: 'Warmth', text: ['a'] }] })],
    ['service', service({ sections: [] })],
    ['service', block(image({ alt: '', caption: ['Two ', { text: 'hands', emphasis: true }] }))],
    ['service', block({ type: 'quote', text: 'Slow.', source: 'Ana', url: '/ana' })],
    [
      'service',
      block({ type: 'table', caption: 'Times', header: ['a', ['b']], rowHeaders: true, rows: [['c', 'd']] }),
    ],
    ['service', block({ type: 'steps', items: [{ heading: 'Rest', text: 'a' }] })],
    ['service', block({ type: 'questions', items: [{ question: 'Why?', answer: ['a'] }] })],
    ['service', block(callout())],
    ['service', service({ practitioner: { name: 'Ana', credential: 'D.C.' }, reviewDue: '2027-01-01' })],
    ['services', services({ image: '../a.jpg', tags: ['hands'] })],
    ['services', { services: [] }],
  ] as [Kind, object][])('is taken where the command line takes it: %s %j', (kind, input) => {
    const { zod, ours } = readBoth(kind, input);
    expect(ours).toEqual({ ok: true, value: input, warnings: [] });
    expect(zod).toEqual({ ok: true, value: input, warnings: [] });
  });

  it.each([
    ['clinic', clinic({ name: undefined }), 'name'],
    ['clinic', clinic({ name: 7 }), 'name'],
    ['clinic', clinic({ name: '' }), 'name'],
    ['clinic', clinic({ name: 'x'.repeat(2001) }), 'name'],
    ['clinic', clinic({ contract: 0 }), 'contract'],
    ['clinic', clinic({ contract: '1' }), 'contract'],
    ['clinic', clinic({ timeZone: 'Mars/Olympus' }), 'timeZone'],
    ['clinic', clinic({ timeZone: '' }), 'timeZone'],
    ['clinic', clinic({ languages: ['english'] }), 'languages[0]'],
    ['clinic', clinic({ languages: 'en' }), 'languages'],
    ['clinic', clinic({ hours: [] }), 'hours'],
    ['clinic', clinic({ hours: null }), 'hours'],
    ['clinic', clinic({ hours: { monday: ['09:00'] } }), 'hours.monday[0]'],
    ['clinic', clinic({ hours: { monday: [['09:00']] } }), 'hours.monday[0]'],
    ['clinic', clinic({ hours: { monday: [[]] } }), 'hours.monday[0]'],
    ['clinic', clinic({ hours: { monday: [['09:00', '12:00', '13:00']] } }), 'hours.monday[0]'],
    ['clinic', clinic({ hours: { monday: [['9:00', '13:00']] } }), 'hours.monday[0][0]'],
    ['clinic', clinic({ hours: { monday: [['09:00', '24:00']] } }), 'hours.monday[0][1]'],
    ['clinic', clinic({ closures: [{ from: '2026-02-30', to: '2026-03-01' }] }), 'closures[0].from'],
    ['clinic', clinic({ closures: [{ from: '2026-11-26' }] }), 'closures[0].to'],
    ['clinic', clinic({ address: { street: 'a', city: 'b', country: 'USA' } }), 'address.country'],
    ['clinic', clinic({ url: 'javascript:alert(1)' }), 'url'],
    ['clinic', clinic({ privacyUrl: 'java\nscript:alert(1)' }), 'privacyUrl'],
    ['clinic', clinic({ privacyUrl: 'mailto:ana@example.com' }), 'privacyUrl'],
    ['clinic', clinic({ offerDisclosure: { en: 7 } }), 'offerDisclosure.en'],
    ['clinic', clinic({ form: { daysAhead: 7.5 } }), 'form.daysAhead'],
    ['clinic', clinic({ form: { daysAhead: 0 } }), 'form.daysAhead'],
    ['clinic', clinic({ form: { daysAhead: 61 } }), 'form.daysAhead'],
    ['clinic', clinic({ form: { daysAhead: '7' } }), 'form.daysAhead'],
    ['clinic', clinic({ form: { leadMinutes: -1 } }), 'form.leadMinutes'],
    ['clinic', clinic({ form: { fields: ['name', 'fax'] } }), 'form.fields[1]'],
    ['clinic', clinic({ form: { message: 'yes' } }), 'form.message'],
    ['clinic', clinic({ form: { consents: [{ id: 'A', text: 'a' }] } }), 'form.consents[0].id'],
    ['service', service({ title: null }), 'title'],
    ['service', service({ slug: '../up' }), 'slug'],
    ['service', service({ slug: 'a'.repeat(101) }), 'slug'],
    ['service', service({ lastReviewed: '2026-1-1' }), 'lastReviewed'],
    ['service', service({ sections: undefined }), 'sections'],
    ['service', service({ sections: {} }), 'sections'],
    ['service', service({ sections: [section({ heading: undefined })] }), 'sections[0].heading'],
    ['service', service({ sections: [section({ kind: 'magic' })] }), 'sections[0].kind'],
    ['service', service({ sections: [section(), null] }), 'sections[1]'],
    ['service', service({ sources: [{ title: 'a', url: 'data:text/html,x' }] }), 'sources[0].url'],
    ['service', service({ canonicalUrl: 'https://[' }), 'canonicalUrl'],
    ['service', block('text'), 'sections[0].blocks[0]'],
    ['service', block(null), 'sections[0].blocks[0]'],
    ['service', block({}), 'sections[0].blocks[0].type'],
    ['service', block({ type: 'video', src: 'x' }), 'sections[0].blocks[0].type'],
    ['service', block({ type: 'video', items: [], text: 7 }), 'sections[0].blocks[0].type'],
    ['service', block(image({ alt: undefined })), 'sections[0].blocks[0].alt'],
    ['service', block(image({ width: undefined })), 'sections[0].blocks[0].width'],
    ['service', block(image({ height: 0 })), 'sections[0].blocks[0].height'],
    ['service', block(image({ src: 'data:image/png;base64,AA' })), 'sections[0].blocks[0].src'],
    ['service', block({ type: 'quote', text: 'a', url: 'javascript:x' }), 'sections[0].blocks[0].url'],
    ['service', block({ type: 'table', rows: [['a']] }), 'sections[0].blocks[0].header'],
    ['service', block({ type: 'table', header: ['a'], rows: [] }), 'sections[0].blocks[0].rows'],
    ['service', block({ type: 'table', header: ['a'], rows: [[7]] }), 'sections[0].blocks[0].rows[0][0]'],
    ['service', block({ type: 'steps', items: [{ text: 'a' }] }), 'sections[0].blocks[0].items[0].heading'],
    [
      'service',
      block({ type: 'questions', items: [{ question: 'a' }] }),
      'sections[0].blocks[0].items[0].answer',
    ],
    ['service', block(callout({ tone: 'loud' })), 'sections[0].blocks[0].tone'],
    ['service', block(callout({ heading: undefined })), 'sections[0].blocks[0].heading'],
    ['service', block(callout({ blocks: [callout()] })), 'sections[0].blocks[0].blocks[0].type'],
    ['service', service({ practitioner: { name: 'Ana' } }), 'practitioner.credential'],
    ['service', service({ reviewDue: 'soon' }), 'reviewDue'],
    ['service', block({ type: 'paragraph' }), 'sections[0].blocks[0].text'],
    ['service', block({ type: 'list' }), 'sections[0].blocks[0].items'],
    ['service', block({ type: 'list', items: [] }), 'sections[0].blocks[0].items'],
    ['service', block({ type: 'list', items: 'x', text: 'y' }), 'sections[0].blocks[0].items'],
    ['service', block({ type: 'list', text: 'y' }), 'sections[0].blocks[0].items'],
    [
      'service',
      block({ type: 'list', items: [{ text: 'a' }, { term: 'b' }] }),
      'sections[0].blocks[0].items[1].text',
    ],
    ['service', paragraph(7), 'sections[0].blocks[0].text'],
    ['service', paragraph(''), 'sections[0].blocks[0].text'],
    ['service', paragraph([]), 'sections[0].blocks[0].text'],
    ['service', paragraph(['a', 7]), 'sections[0].blocks[0].text[1]'],
    ['service', paragraph([['a']]), 'sections[0].blocks[0].text[0]'],
    ['service', paragraph([{ text: '' }]), 'sections[0].blocks[0].text[0].text'],
    ['service', paragraph([{ strong: true }]), 'sections[0].blocks[0].text[0].text'],
    ['service', paragraph([{ text: 'a', strong: 'yes' }]), 'sections[0].blocks[0].text[0].strong'],
    [
      'service',
      paragraph([{ text: 'a', href: 'javascript:alert(1)' }]),
      'sections[0].blocks[0].text[0].href',
    ],
    [
      'service',
      paragraph([{ text: 'a', href: 'java\nscript:alert(1)' }]),
      'sections[0].blocks[0].text[0].href',
    ],
    [
      'service',
      paragraph([{ text: 'a', href: '\u0001 JAVASCRIPT:x' }]),
      'sections[0].blocks[0].text[0].href',
    ],
    ['service', paragraph([{ text: 'a', href: 'vbscript:x' }]), 'sections[0].blocks[0].text[0].href'],
    [
      'service',
      block({ type: 'list', items: [{ text: ['a', { text: 'b', href: 'data:text/html,x' }] }] }),
      'sections[0].blocks[0].items[0].text[1].href',
    ],
    ['services', { services: {} }, 'services'],
    ['services', {}, 'services'],
    ['services', services({ url: 'javascript:alert(1)' }), 'services[0].url'],
    ['services', services({ tags: ['Not A Slug'] }), 'services[0].tags[0]'],
    ['services', services({ title: undefined }), 'services[0].title'],
  ] as [Kind, object, string][])(
    'is refused where the command line refuses it, at the same place: %s %j',
    (kind, broken, place) => {
      // As it comes from a file: a key that is not there has no value at all.
      const { zod, ours } = readBoth(kind, JSON.parse(JSON.stringify(broken)));
      expect(!ours.ok && places(ours.issues)).toEqual([place]);
      expect(!zod.ok && places(zod.issues)).toContain(place);
    },
  );

  it.each([[null], [7], ['text'], [[]], [true]])(
    'is refused as a whole when it is no object: %j',
    (input) => {
      for (const kind of Object.keys(KINDS) as Kind[]) {
        const { zod, ours } = readBoth(kind, input);
        expect(ours).toEqual({ ok: false, issues: [{ code: 'not-allowed', path: [] }] });
        expect(zod.ok).toBe(false);
      }
    },
  );

  it('names every path at once', () => {
    const broken = service({ title: 7, slug: 'A', sections: [section({ heading: 7 }), section({ id: 7 })] });
    const { zod, ours } = readBoth('service', broken);
    const expected = ['sections[0].heading', 'sections[1].id', 'slug', 'title'];
    expect(!ours.ok && places(ours.issues)).toEqual(expected);
    expect(!zod.ok && places(zod.issues)).toEqual(expected);
  });
});

describe('a key that the contract does not know', () => {
  it.each([
    ['clinic', clinic({ fax: '1' }), 'fax'],
    ['clinic', clinic({ hours: { Monday: [] } }), 'hours.Monday'],
    ['service', service({ sections: [section({ color: 'red' })] }), 'sections[0].color'],
    ['service', block({ type: 'paragraph', text: 'a', items: [] }), 'sections[0].blocks[0].items'],
    ['service', block({ type: 'list', items: [{ text: 'a' }], text: 'a' }), 'sections[0].blocks[0].text'],
    ['service', paragraph([{ text: 'a', color: 'red' }]), 'sections[0].blocks[0].text[0].color'],
    ['services', services({ price: 7 }), 'services[0].price'],
  ] as [Kind, object, string][])(
    'is kept out and told, and the rest is shown: %s %j',
    (kind, input, place) => {
      const { zod, ours } = readBoth(kind, input);
      expect(ours.ok && places(ours.warnings)).toEqual([place]);
      expect(zod.ok && places(zod.warnings)).toEqual([place]);
      expect(ours.ok && ours.value).toEqual(zod.ok && zod.value);
      expect(JSON.stringify(ours.ok && ours.value)).not.toMatch(/fax|Monday|color|price|"items":\[\]/);
    },
  );

  it('does not hide what is wrong elsewhere', () => {
    const { zod, ours } = readBoth('service', service({ title: 7, color: 'red' }));
    expect(!ours.ok && places(ours.issues)).toEqual(['title']);
    expect(zod.ok).toBe(false);
  });
});

describe('keys that every object has', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'])(
    'do no harm: %s',
    (key) => {
      const input = json(
        `{"contract":1,"slug":"a","title":"A","sections":[],"${key}":{"polluted":true,"summary":"x"}}`,
      );
      const { zod, ours } = readBoth('service', input);
      expect(ours).toEqual({
        ok: true,
        value: { contract: 1, slug: 'a', title: 'A', sections: [] },
        warnings: [{ code: 'unknown-key', path: [key] }],
      });
      expect(zod.ok && zod.value).toEqual(ours.ok && ours.value);
      expect(ours.ok && Object.getPrototypeOf(ours.value)).toBe(Object.prototype);
      expect((ours.ok && (ours.value as { summary?: string }).summary) ?? 'none').toBe('none');
      expect({}).not.toHaveProperty('polluted');
    },
  );

  it('do not count as keys that are there', () => {
    const input = json('{"contract":1,"__proto__":{"slug":"a","title":"A","sections":[]}}');
    const { zod, ours } = readBoth('service', input);
    expect(!ours.ok && places(ours.issues)).toEqual(['sections', 'slug', 'title']);
    expect(zod.ok).toBe(false);
  });

  it('stay ordinary keys where any key is allowed', () => {
    const schema: JsonSchema = {
      type: 'object',
      additionalProperties: { type: 'object', additionalProperties: { type: 'boolean' } },
    };
    const read = validateDocument<object>({ schema }, json('{"__proto__":{"polluted":true}}'));
    expect(read.ok && Object.getPrototypeOf(read.value)).toBe(Object.prototype);
    expect(read.ok && Object.keys(read.value)).toEqual(['__proto__']);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('what plain data cannot express', () => {
  // `clinic-elements check` reports these; they are no reason to show a reader an empty page.
  it.each([
    ['clinic', clinic({ hours: { monday: [['14:00', '13:00']] } })],
    ['clinic', clinic({ closures: [{ from: '2026-11-27', to: '2026-11-26' }] })],
    ['service', service({ sections: [section(), section()] })],
    ['service', service({ summary: ' ' })],
  ] as [Kind, object][])('is left to the command line: %s %j', (kind, input) => {
    const { zod, ours } = readBoth(kind, input);
    expect(ours).toEqual({ ok: true, value: input, warnings: [] });
    expect(zod.ok).toBe(false);
  });
});

describe('validateDocument', () => {
  it('changes nothing in its input, and gives nothing of it back', () => {
    const input = paragraph(['a', { text: 'b', color: 'red' }]);
    const before = structuredClone(input);
    const read = validateDocument(serviceDocument, input);
    expect(input).toEqual(before);
    expect(read.ok && read.value.sections).not.toBe((input as { sections: unknown }).sections);
  });

  it('validates by a format of the schema’s own', () => {
    const even = vi.fn((text: string) => text.length % 2 === 0);
    const document = { schema: { type: 'string', format: 'even' }, formats: { even } };
    expect(validateDocument(document, 'ab').ok).toBe(true);
    expect(validateDocument(document, 'abc').ok).toBe(false);
    expect(validateDocument(document, 7).ok).toBe(false);
    expect(even.mock.calls).toEqual([['ab'], ['abc']]);
  });
});
