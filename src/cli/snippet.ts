import { validateField } from '../consultation/validate-field.ts';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeJson } from '../json/decode-json.ts';
import { LoadError } from '../json/load-error.ts';
import { parseDocumentText } from '../json/load.ts';
import { serviceDocument } from '../article/service-documents.ts';
import { SLUG } from '../json/slug.ts';
import { UsageError, type Command } from './command.ts';
import { InputError } from '../json/input-error.ts';
import { ELEMENT_NAMES, makeSnippet, partsAt, type ElementName } from './snippet/make-snippet.ts';
import { partnerAdvice } from './snippet/partner-advice.ts';
import { writeOutput } from './write-output.ts';

export const command: Command = {
  summary: "prints the HTML to paste into a website's page",
  help: `
Usage: clinic-elements snippet --service SLUG [--base URL] [--clinic URL] [--action URL] [--index URL] [--elements LIST]
       clinic-elements snippet --service SLUG --base URL --partner ID [--syndication full|excerpt] [--data DIR] [-o DIR] …

Prints one script tag, preload hints for the data, and the elements, each with its space reserved. For a partner's
site it also gives advice, mainly about search engines: on stderr, or as the file robots.md.

      --service SLUG    which service: the name of services/SLUG.json
      --base URL        where clinic-elements.js, clinic.json and services/ are (default: the root of the same site)
      --clinic URL      clinic.json, if it is not at BASE/clinic.json
      --action URL      URL that receives the form, if it is not BASE/consultations
      --index URL       the service index, if it is not BASE/services/index.json
      --partner ID      the name of the partner whose site shows the article: letters, digits, dot, hyphen, underscore
      --syndication HOW full: the whole article (default); excerpt: its beginning, with a link to the rest
      --data DIR        the clinic's folder, to read from services/SLUG.json where the article was first published
  -o, --output DIR      write snippet.html and, for a partner, robots.md into DIR
      --elements LIST   some of ${ELEMENT_NAMES.join(',')} (default: all)

Examples:
  clinic-elements snippet --service neck-massage --base https://clinic.example
  clinic-elements snippet --service neck-massage --base https://clinic.example --partner north-gym -o north-gym`,
  run,
};

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      service: { type: 'string' },
      base: { type: 'string', default: '/' },
      clinic: { type: 'string' },
      action: { type: 'string' },
      index: { type: 'string' },
      partner: { type: 'string' },
      syndication: { type: 'string', default: 'full' },
      data: { type: 'string' },
      output: { type: 'string', short: 'o' },
      elements: { type: 'string', default: ELEMENT_NAMES.join(',') },
    },
  });
  const { service, partner } = values;
  if (service === undefined) throw new UsageError('--service SLUG is missing.');
  if (!SLUG.test(service)) {
    throw new UsageError(`--service ${service}: a slug has lower-case letters, digits and single hyphens.`);
  }
  if (partner !== undefined && (partner === '' || validateField('partner', partner))) {
    throw new UsageError(
      `--partner ${partner}: use letters, digits, dots, hyphens and underscores, at most 100.`,
    );
  }
  const syndication = parseSyndication(values.syndication);
  const base = parseUrl('base', values.base).replace(/\/*$/, '/');
  const parts = partsAt(base, service);
  const snippet = makeSnippet({
    ...parts,
    partner,
    syndication,
    clinic: parseUrl('clinic', values.clinic ?? parts.clinic),
    action: parseUrl('action', values.action ?? parts.action),
    index: parseUrl('index', values.index ?? parts.index),
    elements: parseElements(values.elements),
  });
  const canonicalUrl =
    values.data === undefined ? undefined : await canonicalUrlIn(values.data, service, partner);
  if (partner !== undefined && base.startsWith('/')) {
    console.error(
      `--base is missing: the addresses would lead to the partner's own site. Add the clinic's address.`,
    );
  }
  const advice = partner && partnerAdvice({ partner, service, syndication, canonicalUrl });
  await write(values.output, snippet, advice);
  return 0;
}

/** Writes both files into a folder; without one, the snippet to stdout and the advice to stderr. */
async function write(folder: string | undefined, snippet: string, advice: string | undefined): Promise<void> {
  if (folder === undefined) {
    await writeOutput(`${snippet}\n`, undefined);
    if (advice) console.error(advice);
    return;
  }
  await mkdir(folder, { recursive: true }).catch(({ code }: NodeJS.ErrnoException) => {
    throw new InputError(`cannot make the folder ${folder}: ${code}. Name another one with --output.`);
  });
  await writeOutput(`${snippet}\n`, join(folder, 'snippet.html'));
  if (advice) await writeOutput(advice, join(folder, 'robots.md'));
}

/** The canonical URL in the clinic's own JSON; warns if it is missing on a partner's page. */
async function canonicalUrlIn(
  dataFolder: string,
  service: string,
  partner: string | undefined,
): Promise<string | undefined> {
  const file = join(dataFolder, 'services', `${service}.json`);
  try {
    const { canonicalUrl } = parseDocumentText(serviceDocument, decodeJson(await readFile(file), file), file);
    if (partner !== undefined && !canonicalUrl) {
      console.error(
        `${file}: there is no "canonicalUrl", so the partner's page cannot link to the original article. Add the address of the clinic's own page.`,
      );
    }
    return canonicalUrl;
  } catch (error) {
    if (error instanceof LoadError) throw new InputError(error.message);
    throw new InputError(`cannot read ${file}. Name the folder that holds services/ with --data.`);
  }
}

function parseSyndication(text: string): 'full' | 'excerpt' {
  if (text === 'full' || text === 'excerpt') return text;
  throw new UsageError(`--syndication ${text}: use full or excerpt.`);
}

/** An http or https URL, or a path from the site's root: a path relative to one page would break on another. */
function parseUrl(option: string, text: string): string {
  const isPath = /^\/(?![/\\])/.test(text);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url !== undefined && /^https?:\/\//i.test(text) && /^https?:$/.test(url.protocol);
  if (!isPath && !isWeb) {
    throw new UsageError(
      `--${option} ${text}: use an address that begins with https:// or http://, or with /.`,
    );
  }
  if (url?.username || url?.password) {
    throw new UsageError(
      `--${option}: leave the user name and password out of the address; they would be public.`,
    );
  }
  if (option === 'base' && /[?#]/.test(text))
    throw new UsageError(`--base ${text}: leave out the query (?) and the fragment (#).`);
  return isPath ? text : (url as URL).href;
}

function parseElements(list: string): ElementName[] {
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !(ELEMENT_NAMES as readonly string[]).includes(name));
  if (unknown !== undefined) {
    throw new UsageError(`--elements: there is no '${unknown}'. Choose from ${ELEMENT_NAMES.join(', ')}.`);
  }
  return ELEMENT_NAMES.filter((name) => names.includes(name));
}
