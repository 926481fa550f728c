import { parseArgs } from 'node:util';
import { SLUG } from '../service/slug.ts';
import type { Command } from './command.ts';
import { UsageError } from './failures.ts';
import { ELEMENT_NAMES, makeSnippet, type ElementName } from './snippet/make-snippet.ts';
import { writeOutput } from './write-output.ts';

export const command: Command = {
  summary: "prints the HTML to paste into a website's page",
  help: `
Usage: clinic-elements snippet --service SLUG [--base URL] [--clinic URL] [--action URL] [--index URL] [--partner ID] [--elements LIST]

Prints one script tag, hints that let the data load beside it, and the elements, with space reserved for each.

      --service SLUG    which service: the name of services/SLUG.json
      --base URL        where clinic-elements.js, clinic.json and services/ are (default: the root of the same site)
      --clinic URL      clinic.json, when it is elsewhere
      --action URL      where the form is sent, when it is not BASE/consultations
      --index URL       the index of services, when it is not BASE/services/index.json
      --partner ID      the name of the partner whose site shows it: letters, digits, dot, hyphen, underscore
      --elements LIST   some of ${ELEMENT_NAMES.join(',')} (default: all)

Examples:
  clinic-elements snippet --service neck-massage --base https://clinic.example
  clinic-elements snippet --service neck-massage --base https://clinic.example --partner north-gym --elements article,form`,
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
      elements: { type: 'string', default: ELEMENT_NAMES.join(',') },
    },
  });
  const { service, partner } = values;
  if (service === undefined) throw new UsageError('--service SLUG is missing.');
  if (!SLUG.test(service)) {
    throw new UsageError(`--service ${service}: a slug has lower-case letters, digits and single hyphens.`);
  }
  if (partner !== undefined && !/^[A-Za-z0-9._-]{1,100}$/.test(partner)) {
    throw new UsageError(
      `--partner ${partner}: use letters, digits, dots, hyphens and underscores, at most 100.`,
    );
  }
  const base = readUrl('base', values.base).replace(/\/*$/, '/');
  const snippet = makeSnippet({
    service,
    partner,
    script: `${base}clinic-elements.js`,
    article: `${base}services/${service}.json`,
    clinic: readUrl('clinic', values.clinic ?? `${base}clinic.json`),
    action: readUrl('action', values.action ?? `${base}consultations`),
    index: readUrl('index', values.index ?? `${base}services/index.json`),
    elements: readElements(values.elements),
  });
  await writeOutput(`${snippet}\n`, undefined);
  return 0;
}

/** An http or https address, or a path from the site's root: a path from the page would break on the next page. */
function readUrl(option: string, text: string): string {
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
      `--${option}: leave the user name and password out of the address; everybody would read them.`,
    );
  }
  if (option === 'base' && /[?#]/.test(text))
    throw new UsageError(`--base ${text}: leave out what begins with ? or #.`);
  return isPath ? text : (url as URL).href;
}

function readElements(list: string): ElementName[] {
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !(ELEMENT_NAMES as readonly string[]).includes(name));
  if (unknown !== undefined) {
    throw new UsageError(`--elements: there is no '${unknown}'. Choose among ${ELEMENT_NAMES.join(', ')}.`);
  }
  return ELEMENT_NAMES.filter((name) => names.includes(name));
}
