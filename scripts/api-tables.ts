/** The parts of a custom elements manifest that people look up. */
export interface Manifest {
  modules: { declarations: Declaration[] }[];
}

export interface Declaration {
  customElement?: boolean;
  name: string;
  tagName: string;
  summary?: string;
  attributes?: Described[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}

interface Described {
  name: string;
  description?: string;
  default?: string;
}

/** @returns the page docs/elements.md: one chapter an element, made from its class comment alone. */
export function apiTables(manifest: Manifest): string {
  const chapters = elementsOf(manifest).map(chapter);
  return ['# The elements', madeFrom, ...chapters].join('\n\n') + '\n';
}

export function elementsOf(manifest: Manifest): Declaration[] {
  return manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ customElement }) => customElement)
    .sort((one, other) => one.tagName.localeCompare(other.tagName));
}

const madeFrom = 'Made from the class comments by `npm run build`: change it there.';

function chapter(element: Declaration): string {
  return [
    `## \`<${element.tagName}>\``,
    element.summary ?? '',
    table('Attribute', element.attributes),
    table('Event', element.events),
    table('Slot', element.slots, (name) => name || '(default)'),
    table('Part', element.cssParts),
    table('Custom property', element.cssProperties),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function table(heading: string, rows: Described[] = [], show = (name: string) => `\`${name}\``): string {
  if (rows.length === 0) return '';
  const withDefaults = rows.some((row) => isWorthSaying(row.default));
  const head = withDefaults
    ? `| ${heading} | Default | |\n| --- | --- | --- |`
    : `| ${heading} | |\n| --- | --- |`;
  const lines = rows.map(({ name, description = '', default: value }) => {
    const cells = [
      show(name),
      ...(withDefaults ? [isWorthSaying(value) ? `\`${value}\`` : ''] : []),
      description,
    ];
    return `| ${cells.map(cell).join(' | ')} |`;
  });
  return [head, ...lines].join('\n');
}

function isWorthSaying(value: string | undefined): boolean {
  return value !== undefined && value !== "''" && value !== '""';
}

/** A bar would end the cell, and a line break the row. */
function cell(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
