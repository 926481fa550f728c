import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LoadError } from '../json/load-error.ts';
import { UsageError, type Command } from './command.ts';
import { InputError } from '../json/input-error.ts';
import { PageError } from '../prerender/page-element.ts';
import { prerenderBytes } from '../prerender/prerender-bytes.ts';
import { documentLoader } from '../prerender/documents/document-loader.ts';
import { writeOutput } from './write-output.ts';

export const command: Command = {
  summary: 'prerenders a page, so that its elements work without JavaScript',
  help: `
Usage: clinic-elements prerender PAGE.html [-o OUT] [--root DIR] [--styles inline|link]

Writes into the page what its elements would render: the whole article, the related links, and a form that posts
without JavaScript. Visitors and search engines get it with the page; the script then enhances it and keeps everything
that was typed. The rest of the page stays byte-identical, in its own encoding. Run it again whenever the page or its
data changes: the output of an earlier run is replaced.

  -o, --output OUT     output file instead of stdout; an existing OUT is kept as OUT.bak
      --root DIR       folder for addresses that begin with / (default: the page's folder)
      --styles HOW     inline: in the page, the fastest (default); link: in files such as service-article.css next to the script,
                       for a Content Security Policy that refuses inline styles

Examples:
  clinic-elements prerender site/back-pain.html -o public/back-pain.html
  clinic-elements prerender page.html --root public --styles link > out.html`,
  run,
};

interface Options {
  page: string;
  output?: string;
  root?: string;
  styles: 'inline' | 'link';
}

async function run(args: string[]): Promise<number> {
  const { page, output, root, styles } = parseOptions(args);
  const bytes = await readPage(page);
  const load = documentLoader({ folder: dirname(resolve(page)), root: resolve(root ?? dirname(page)) });
  try {
    const prerendered = await prerenderBytes(bytes, { load, now: Date.now(), styles });
    await writeOutput(prerendered.bytes, output);
  } catch (error) {
    if (error instanceof LoadError || error instanceof PageError) {
      throw new InputError(`${page}: ${error.message}`);
    }
    throw error;
  }
  return 0;
}

function parseOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      output: { type: 'string', short: 'o' },
      root: { type: 'string' },
      styles: { type: 'string', default: 'inline' },
    },
  });
  const [page, ...more] = positionals;
  if (page === undefined) throw new UsageError('PAGE.html is missing.');
  if (more.length > 0) throw new UsageError(`one page at a time; there is also ${more.join(', ')}.`);
  const { output, root, styles } = values;
  if (styles !== 'inline' && styles !== 'link')
    throw new UsageError(`--styles ${styles}: use inline or link.`);
  return { page, output, root, styles: styles };
}

async function readPage(path: string): Promise<Uint8Array> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats) throw new InputError(`${path} does not exist. Check its spelling.`);
  if (!stats.isFile()) throw new InputError(`${path} is not a file. Name the page itself.`);
  return readFile(path);
}
