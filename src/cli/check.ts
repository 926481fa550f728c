import { parseArgs } from 'node:util';
import { advertisingNotes } from '../check/advertising.ts';
import { checkDocument, type CheckedDocument } from '../check/check-document.ts';
import { collectFiles } from '../check/collect-files.ts';
import { crossCheck } from '../check/cross-check.ts';
import { KIND_NAMES } from '../check/document-kind.ts';
import { formatIssue, type FileIssue } from '../check/file-issue.ts';
import { readJsonFile } from '../check/json-file.ts';
import { UsageError, type Command } from './command.ts';

export const command: Command = {
  summary: 'validates service, clinic and index JSON and prints each issue with its line',
  help: `
Usage: clinic-elements check FILE…

Validates services, clinic.json and the service index, and prints each issue as
  file:line:column: path in the JSON: what is wrong, how to fix it
A folder means its clinic.json and services/*.json. An index and services that are checked together must also
match each other. The exit code is 1 if there is any issue. A note is a hint, not an issue: a word that
advertising rules for chiropractors forbid, a name without its credential, a clinic without the terms of its offer,
a text that lacks one of the clinic's languages, a language that the form does not support.

Examples:
  clinic-elements check services/neck-massage.json
  clinic-elements check clinic.json services/*.json
  clinic-elements check .`,
  run,
};

async function run(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  if (positionals.length === 0) throw new UsageError('FILE is missing.');
  const { files, isWholeSite } = await collectFiles(positionals);
  const unreadable: FileIssue[] = [];
  const documents: CheckedDocument[] = [];
  for (const file of files) {
    const read = await readJsonFile(file);
    if (read.ok) documents.push(checkDocument(read.json));
    else unreadable.push(read.issue);
  }
  const within = documents.flatMap(({ issues }) => issues);
  const found = [
    ...unreadable,
    ...within,
    ...crossCheck(documents, { isWholeSite }),
    ...advertisingNotes(documents),
  ];
  print(files, documents, found);
  const count = found.filter(({ severity }) => severity === 'error').length;
  if (count > 0) console.error(`${count} ${count === 1 ? 'issue' : 'issues'}`);
  return count > 0 ? 1 : 0;
}

/** The report goes to stdout, as with other linters. */
function print(files: string[], documents: CheckedDocument[], found: FileIssue[]): void {
  for (const file of files) {
    const ofFile = found.filter((issue) => issue.file === file);
    for (const issue of ofFile) console.log(formatIssue(issue));
    if (ofFile.some(({ severity }) => severity === 'error')) continue;
    const kind = documents.find(({ json }) => json.path === file)?.kind;
    console.log(`${file}: ok${kind ? `, ${KIND_NAMES[kind]}` : ''}`);
  }
}
