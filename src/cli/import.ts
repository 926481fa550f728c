import { parseArgs } from 'node:util';
import type { Outline } from '../service/outline.ts';
import { SLUG } from '../service/slug.ts';
import type { Command } from './command.ts';
import { InputError, UsageError } from './failures.ts';
import { readSource } from './import/read-source.ts';
import { readText } from './import/read-text.ts';
import { toService } from './import/to-service.ts';
import { writeOutput } from './write-output.ts';

export const command: Command = {
  summary: "makes a service's JSON from a page's text",
  help: `
Usage: clinic-elements import FILE [-o OUT] [--slug NAME] [--language TAG]

Reads a page that was saved as plain text (.txt, UTF-8) and writes the service's JSON.
What is not the article (share bar, form, related links) is left out and told on stderr, line by line.

  -o, --output OUT     write there instead of printing; what was in OUT before is kept as OUT.bak
      --slug NAME      the service's name in addresses; without it, made from the title
      --language TAG   the article's language, such as en, es or fa (default: en)

The page: the title first; headings short, without a full stop, an empty line around them; lists with
•, -, * or 1.; "Term: text" in a list gives the item a term. Markdown, HTML and WordPress pages come later.

Examples:
  clinic-elements import neck-massage.txt -o services/neck-massage.json
  clinic-elements import masaje.txt --language es --slug masaje-de-cuello > masaje.json`,
  run,
};

async function run(args: string[]): Promise<number> {
  const { file, output, slug, language } = readOptions(args);
  const outline = readText(await readSource(file));
  const service = makeService(outline, file, { slug, language });
  report(outline, file);
  await writeOutput(`${JSON.stringify(service, null, 2)}\n`, output);
  if (output) console.error(`${output}: written, ${service.sections.length} sections, slug ${service.slug}`);
  return 0;
}

function readOptions(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      output: { type: 'string', short: 'o' },
      slug: { type: 'string' },
      language: { type: 'string', default: 'en' },
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
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)) {
    throw new UsageError(`--language ${language}: use a language tag such as en, es or fa.`);
  }
  return { file, output, slug, language };
}

function makeService(
  outline: Outline,
  file: string,
  options: { slug: string | undefined; language: string },
) {
  try {
    return toService(outline, options);
  } catch (error) {
    throw error instanceof InputError ? new InputError(`${file}: ${error.message}`) : error;
  }
}

function report({ leftOut, notes }: Outline, file: string): void {
  for (const { line, text, what } of leftOut) console.error(`${file}:${line}: left out, ${what}: ${text}`);
  for (const { line, message } of notes) console.error(`${file}:${line}: note: ${message}`);
}
