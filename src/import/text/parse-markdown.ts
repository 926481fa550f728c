import { LANGUAGE_TAG } from '../../json/language-tag.ts';
import { raw } from 'hast-util-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { parse as parseYaml } from 'yaml';
import { isFetchUrl } from '../../json/is-url.ts';
import { fromHast } from '../../convert/hast/from-hast.ts';
import { cleanLine } from '../../convert/clean-text.ts';
import type { HastNode } from '../../convert/hast/hast.ts';
import type { Outline } from '../../article/outline.ts';
import { SLUG } from '../../json/slug.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n([^]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

type Head = Pick<Outline, 'slug' | 'summary' | 'language' | 'canonicalUrl'> & { title?: string };

/**
 * Parses GitHub Flavored Markdown: `# Title`, `## Heading`, lists, tables, links. HTML in it is parsed as HTML. The front
 * matter (YAML between two lines of `---`) may have a title, slug, description, language and canonical URL.
 */
export function parseMarkdown(markdown: string): Outline {
  const { head, body, notes } = splitFrontMatter(markdown);
  const processor = unified()
    .use(remarkParse)
    // A single tilde means "to" between numbers, as in 5~10 minutes.
    .use(remarkGfm, { singleTilde: false })
    .use(keepProducts)
    // The default labels of footnotes would add text that is not in the source.
    .use(remarkRehype, { allowDangerousHtml: true, footnoteLabel: ' ', footnoteBackContent: '' });
  const file = new VFile(body);
  const tree: HastNode = raw(processor.runSync(processor.parse(file), file), { file });
  const { title, canonicalUrl, ...rest } = head;
  const outline = fromHast(tree, {
    ...(title === undefined ? {} : { title }),
    ...(canonicalUrl === undefined ? {} : { base: canonicalUrl }),
  });
  return {
    ...outline,
    ...rest,
    ...(canonicalUrl === undefined ? {} : { canonicalUrl }),
    notes: [...notes, ...outline.notes],
  };
}

interface MarkdownNode {
  type: string;
  value?: string;
  position?: { start: { offset?: number }; end: { offset?: number } };
  children?: MarkdownNode[];
}

/** Keeps asterisks between digits, as in 5*10*3; CommonMark parses them as emphasis. */
function keepProducts() {
  return (tree: MarkdownNode, { value: source }: VFile): void => visit(tree, String(source));

  function visit(node: MarkdownNode, source: string): void {
    node.children = node.children?.flatMap((child) => {
      visit(child, source);
      const marker = child.type === 'strong' ? '**' : '*';
      const start = child.position?.start.offset ?? 0;
      const isMarked = ['strong', 'emphasis'].includes(child.type) && source[start] === '*';
      if (
        !isMarked ||
        !/\d/u.test(source[start - 1] ?? '') ||
        !/\d/u.test(source[start + marker.length] ?? '')
      ) {
        return [child];
      }
      const text = { type: 'text', value: marker };
      return [text, ...(child.children ?? []), text];
    });
  }
}

function splitFrontMatter(markdown: string): { head: Head; body: string; notes: Outline['notes'] } {
  const [whole, yaml = ''] = FRONT_MATTER.exec(markdown) ?? [];
  if (whole === undefined) return { head: {}, body: markdown, notes: [] };
  // The line breaks stay, so that reports have the line numbers of the file.
  const body = whole.replace(/[^\r\n]/gu, '') + markdown.slice(whole.length);
  const fields = parseFields(yaml);
  if (!fields) {
    return {
      head: {},
      body,
      notes: [{ line: 1, message: 'the front matter is not YAML; it was left out.' }],
    };
  }
  const head = headOf(fields);
  const unread = Object.keys(fields).filter((name) => !NAMES.has(name.toLowerCase()));
  const message = `these keys of the front matter were ignored: ${unread.map(cleanLine).join(', ')}.`;
  return { head, body, notes: unread.length > 0 ? [{ line: 1, message }] : [] };
}

const NAMES = new Set(
  'title slug summary description excerpt language lang canonicalurl canonical'.split(' '),
);

function parseFields(yaml: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parseYaml(yaml, { maxAliasCount: 0, logLevel: 'silent' });
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function headOf(fields: Record<string, unknown>): Head {
  const field = (...names: string[]) => {
    const found = Object.entries(fields).find(([name, value]) => names.includes(name.toLowerCase()) && value);
    return typeof found?.[1] === 'string' ? cleanLine(found[1]) : '';
  };
  const title = field('title');
  const slug = field('slug');
  const summary = field('summary', 'description', 'excerpt');
  const language = field('language', 'lang');
  const canonicalUrl = field('canonicalurl', 'canonical');
  return {
    ...(title ? { title } : {}),
    ...(SLUG.test(slug) && slug.length <= 100 ? { slug } : {}),
    ...(summary ? { summary } : {}),
    ...(LANGUAGE_TAG.test(language) ? { language } : {}),
    ...(URL.canParse(canonicalUrl) && isFetchUrl(canonicalUrl) ? { canonicalUrl } : {}),
  };
}
