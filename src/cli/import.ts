import { LANGUAGE_TAG } from '../json/language-tag.ts';
import { parseArgs } from 'node:util';
import type { LeftOut, Outline } from '../article/outline.ts';
import { SLUG } from '../json/slug.ts';
import { UsageError, type Command } from './command.ts';
import { InputError } from '../json/input-error.ts';
import { importPage } from '../import/import-page.ts';
import { readSource } from '../import/read-source.ts';
import { writeOutput } from './write-output.ts';

// eslint-disable-next-line no-control-regex -- escape sequences in a page's text must not reach the terminal
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/gu;

export const command: Command = {
  summary: "makes a service's JSON from a page",
  help: `
Usage: clinic-elements import FILE [-o OUT] [--slug NAME] [--language TAG]

Reads a page from a file (UTF-8; .html in the encoding that it names) and writes the service's JSON:
  .txt         the page's text: the title first; headings short, without a period, an empty line around
               them; lists with •, -, * or 1.; "Term: text" in a list gives the item a term
  .md          Markdown with # for the title and ## for headings; front matter may give title, slug,
               description, language and canonical
  .html        a page saved from the browser: the article is found, the theme's boilerplate is left out
  .json        a page or post from WordPress: save https://YOUR-SITE/wp-json/wp/v2/pages?slug=NAME&_embed

Boilerplate (menus, share bar, form, scripts) is left out and reported on stderr. Links under a heading such
as "Related Services" become the service's related services. Scripts and unsafe links are never imported.

  -o, --output OUT     output file instead of stdout; an existing OUT is kept as OUT.bak
      --slug NAME      the service's name in addresses; without it, the page's own or made from the title
      --language TAG   the article's language, such as en, es or fa (default: what the page says, or en)

Examples:
  clinic-elements import neck-massage.txt -o services/neck-massage.json
  clinic-elements import saved-page.html -o services/neck-massage.json
  clinic-elements import masaje.md --language es --slug masaje-de-cuello > masaje.json
  curl 'https://clinic.example/wp-json/wp/v2/pages?slug=neck-massage&_embed' > page.json
  clinic-elements import page.json -o services/neck-massage.json`,
  run,
};

async function run(args: string[]): Promise<number> {
  const { file, output, slug, language } = parseOptions(args);
  const { text, format } = await readSource(file);
  const { outline, service } = withFileName(file, () => importPage(text, { slug, language, format }));
  report(outline, file);
  await writeOutput(toJson(service), output);
  if (output) console.error(`${output}: written, ${service.sections.length} sections, slug ${service.slug}`);
  return 0;
}

function parseOptions(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      output: { type: 'string', short: 'o' },
      slug: { type: 'string' },
      language: { type: 'string' },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined) throw new UsageError('FILE is missing.');
  if (more.length > 0) throw new UsageError(`one FILE at a time; there is also ${more.join(', ')}.`);
  const { output, slug, language } = values;
  if (output === file) throw new UsageError(`--output ${output} would overwrite the page itself.`);
  if (slug !== undefined && (!SLUG.test(slug) || slug.length > 100)) {
    throw new UsageError(`--slug ${slug}: use lower-case letters, digits and single hyphens, at most 100.`);
  }
  if (language !== undefined && !LANGUAGE_TAG.test(language)) {
    throw new UsageError(`--language ${language}: use a language tag such as en, es or fa.`);
  }
  return { file, output, slug, language };
}

/** Adds the file's name to errors. */
function withFileName<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${file}: ${error.message}`);
    // Thousands of nested elements overflow the stack; real pages do not have them.
    if (error instanceof RangeError) throw new InputError(`${file}: its elements are nested too deeply.`);
    throw error;
  }
}

/** `<` is escaped, so that the JSON can be pasted into a page's script element. */
function toJson(service: unknown): string {
  return `${JSON.stringify(service, null, 2).replace(/</gu, '\\u003c')}\n`;
}

function report({ leftOut, notes }: Outline, file: string): void {
  const place = (line: number | undefined) => (line === undefined ? file : `${file}:${line}`);
  for (const { line, text, what, times } of countUnseen(leftOut).sort(byLine)) {
    const count = times > 1 ? `: ${times} of them` : '';
    console.error(`${place(line)}: left out, ${what}${text ? `: ${text}` : ''}${count}`);
  }
  for (const { line, message } of notes.toSorted(byLine))
    console.error(`${place(line)}: note: ${message.replace(CONTROLS, ' ')}`);
}

function byLine(a: { line?: number }, b: { line?: number }): number {
  return (a.line ?? 0) - (b.line ?? 0);
}

/** Reports left-out parts without text, such as scripts, once for each kind with their count. */
function countUnseen(leftOut: LeftOut[]): (LeftOut & { times: number })[] {
  const counted: (LeftOut & { times: number })[] = [];
  for (const one of leftOut) {
    const before = one.text ? undefined : counted.find(({ text, what }) => !text && what === one.what);
    if (before) before.times++;
    else counted.push({ ...one, times: 1 });
  }
  return counted;
}
