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
  summary: 'tells what is wrong in service, clinic and index JSON, and where',
  help: `
Usage: clinic-elements check FILE…

Reads services, clinic.json and the index of services, and prints each fault as
  file:line:column: place in the JSON: what is wrong, what to do
A folder stands for its clinic.json and services/*.json. An index and services that are given together are also
held against each other. Exit 1 when there is any fault. A note is worth a look and no fault: words that
advertising rules for chiropractors forbid, a name without its credential, a clinic without the terms of its offer,
a text that lacks one of the clinic's languages, a language that the form does not speak.

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
  if (count > 0) console.error(`${count} ${count === 1 ? 'fault' : 'faults'}`);
  return count > 0 ? 1 : 0;
}

/** The report is what the command is for, so it goes to stdout, as that of other checkers does. */
function print(files: string[], documents: CheckedDocument[], found: FileIssue[]): void {
  for (const file of files) {
    const ofFile = found.filter((issue) => issue.file === file);
    for (const issue of ofFile) console.log(formatIssue(issue));
    if (ofFile.some(({ severity }) => severity === 'error')) continue;
    const kind = documents.find(({ json }) => json.path === file)?.kind;
    console.log(`${file}: ok${kind ? `, ${KIND_NAMES[kind]}` : ''}`);
  }
}
