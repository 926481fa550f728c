import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SECTION_KINDS, serviceSchema, servicesSchema } from '../../src/article/schema.ts';
import { COMMANDS } from '../../src/cli/command-line.ts';
import { clinicSchema } from '../../src/clinic/schema.ts';
import { REQUEST_FIELDS } from '../../src/consultation/fields.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  ...markdownIn('docs'),
  ...markdownIn('docs/decisions'),
];
const MODULES = new Set(
  ['.', 'src', 'test', 'scripts', 'bench', 'demo'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: folder !== '.' }).map((path) => basename(String(path))),
  ),
);
const DECISIONS = markdownIn('docs/decisions');

const service = (sections: unknown) => ({ contract: 1, slug: 'a', title: 'A', sections });
const section = (blocks: unknown) => service([{ id: 'a', heading: 'A', blocks }]);
const clinic = { contract: 1, name: 'A', phone: '+1 555 555 0100', timeZone: 'UTC', hours: {} };

/** What a fenced example is wrapped in before it is validated, by the word after `json`; none for a whole document. */
const WRAPPERS: Record<string, (example: unknown) => unknown> = {
  '': (example) => example,
  sections: service,
  block: (example) => section([example]),
  part: (example) => ({ ...clinic, ...(example as object) }),
};

describe('JSON examples of the documentation', () => {
  const documents = [
    { page: 'docs/article.md', schema: serviceSchema },
    { page: 'docs/service-index.md', schema: servicesSchema },
    { page: 'docs/clinic.md', schema: clinicSchema },
  ];
  const examples = documents.flatMap(({ page, schema }) =>
    jsonExamples(page).map((example) => ({ page, schema, ...example })),
  );

  it.each(examples)('$page:$line is valid', ({ schema, wrapper, value }) => {
    const wrap = WRAPPERS[wrapper]!;
    expect(schema.safeParse(wrap(value)).error?.issues ?? []).toEqual([]);
  });

  it.each(documents)('$page shows every key, block type and section kind', ({ page }) => {
    const text = read(page);
    const names = page === 'docs/article.md' ? [...SECTION_KINDS, ...keysOf(serviceSchema)] : [];
    if (page === 'docs/clinic.md') names.push(...keysOf(clinicSchema));
    if (page === 'docs/service-index.md') names.push(...keysOf(servicesSchema));
    expect(names.filter((name) => !text.includes(`\`${name}\``) && !text.includes(`"${name}"`))).toEqual([]);
  });

  it('shows an example of every block type', () => {
    const shown = jsonExamples('docs/article.md')
      .filter(({ wrapper }) => wrapper === 'block')
      .map(({ value }) => (value as { type: string }).type);
    expect(new Set(shown)).toEqual(new Set(blockTypes()));
  });
});

describe('decision records', () => {
  it.each(DECISIONS)('%s has a number, a title, a date and a status', (page) => {
    const [title = '', ...head] = read(page).split('\n').slice(0, 8);
    const date = head.find((line) => /\bDate:/.test(line));
    const status = head.find((line) => /\bStatus:/.test(line)) ?? '';
    expect(title).toMatch(new RegExp(`^# ${/\/(\d{3})-/.exec(page)?.[1]} [A-Z]`));
    expect(date).toMatch(/\b2\d{3}-\d\d-\d\d\b/);
    expect(status).toMatch(/\bStatus:\W*(accepted|superseded by)\b/);
    for (const [other] of status.matchAll(/\d{3}/g)) {
      expect(DECISIONS.some((name) => name.includes(`/${other}-`))).toBe(true);
    }
  });

  it('use each number once', () => {
    const numbers = DECISIONS.map((page) => /\d{3}/.exec(page)?.[0]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('pages of documentation', () => {
  it.each(PAGES)('%s names only files that exist', (page) => {
    const missing = [...read(page).matchAll(/`([^`\n]+)`/g)]
      .map(([, name = '']) => name)
      .filter((name) => (isRepositoryPath(name) ? !existsSync(join(ROOT, name)) : isMissingModule(name)));
    expect(missing).toEqual([]);
  });

  it.each(PAGES)('%s links only to files and headings that exist', (page) => {
    const links = [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = links.filter((target) => !/^[a-z]+:/.test(target) && !resolves(page, target));
    expect(broken).toEqual([]);
  });
});

describe('command lines and settings of the documentation', () => {
  const lines = PAGES.flatMap((page) =>
    [
      ...read(page)
        .replace(/\\\n/g, ' ')
        .matchAll(/clinic-elements (?:--help|([a-z]+)( [^\n`]*)?)/g),
    ]
      .filter(([, name = '']) => Object.hasOwn(COMMANDS, name))
      .map(([line, name = '']) => ({ page, line, name })),
  );

  it('name every command', () => {
    expect(new Set(lines.map(({ name }) => name))).toEqual(new Set(Object.keys(COMMANDS)));
  });

  it.each(lines)('$page: $line has only options that exist', async ({ line, name }) => {
    const { command } = await COMMANDS[name]!.load();
    const options = line.match(/(?<= )--?[a-z-]+/g) ?? [];
    expect(options.filter((option) => !new RegExp(`(?<=[\\s,])${option}\\b`).test(command.help))).toEqual([]);
  });

  it('list every environment variable of the receiver', async () => {
    const { command } = await COMMANDS.serve!.load();
    const known = [...command.help.matchAll(/^ {2}([A-Z_]{4,}) /gm)].map(([, name]) => name);
    const listed = [...read('docs/receiver.md').matchAll(/^\| `([A-Z_]+)` /gm)].map(([, name]) => name);
    expect(listed.toSorted()).toEqual(known.toSorted());
  });
});

describe('the HTTP API of docs/receiver.md', () => {
  it('lists every field of a request', () => {
    const rows =
      read('docs/receiver.md')
        .match(/^\| `.*$/gm)
        ?.join('\n') ?? '';
    expect(REQUEST_FIELDS.filter((field) => !rows.includes(`\`${field}\``))).toEqual([]);
  });
});

describe('the theming of docs/embedding.md', () => {
  it('names only custom properties, parts and events that docs/elements.md lists', () => {
    const [page, elements] = [read('docs/embedding.md'), read('docs/elements.md')];
    const properties = page.match(/--clinic-[a-z-]+/g) ?? [];
    const parts = [...page.matchAll(/::part\(([a-z-]+)\)/g)].map(([, part = '']) => part);
    const events = page.match(/\b(?:service|services|consultation|share)-(?:[a-z]+ed|submitting)\b/g) ?? [];
    const names = [...properties, ...parts, ...events];
    expect(names.filter((name) => !elements.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the source tree', () => {
  it.each(['README.md', 'CONTRIBUTING.md'])('in %s lists every folder of src, and no other', (page) => {
    const listed = [...read(page).matchAll(/^src\/([\w-]+) {2,}\S/gm)].map(([, name]) => name);
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    );
    expect(listed.toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
  });
});

function markdownIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}

function read(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

function jsonExamples(page: string): { line: number; wrapper: string; value: unknown }[] {
  const text = read(page);
  return [...text.matchAll(/^```json ?(.*)\n([^]*?)^```$/gm)].map(
    ({ 1: wrapper = '', 2: json = '', index }) => ({
      line: text.slice(0, index).split('\n').length,
      wrapper,
      value: JSON.parse(json) as unknown,
    }),
  );
}

function keysOf(schema: { shape: object }): string[] {
  return Object.keys(schema.shape);
}

function blockTypes(): string[] {
  const { options } = serviceSchema.shape.sections._zod.def.element.shape.blocks._zod.def.element._zod.def;
  return options.map((option) => option.shape.type._zod.def.values[0]!);
}

/** A path from the root of the repository: a folder that is committed there, and no pattern. */
function isRepositoryPath(name: string): boolean {
  return /^(?:src|test|docs|scripts|bench|demo|bin|\.ci)\/[\w./-]*$/.test(name);
}

/** A module that a page names without its folder. */
function isMissingModule(name: string): boolean {
  return /^[\w.-]+\.ts$/.test(name) && !MODULES.has(name);
}

function withoutCode(text: string): string {
  return text.replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]+`/g, '');
}

function resolves(page: string, target: string): boolean {
  const [path = '', fragment] = target.split('#');
  const file = path === '' ? page : relative(ROOT, join(ROOT, dirname(page), path));
  if (!existsSync(join(ROOT, file))) return false;
  return fragment === undefined || headingIds(file).includes(fragment);
}

/** The ids that GitHub gives to headings. */
function headingIds(page: string): string[] {
  const headings = withoutFences(read(page)).matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function withoutFences(text: string): string {
  return text.replace(/^```[^]*?^```$/gm, '');
}
