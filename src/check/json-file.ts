import { readFile, stat } from 'node:fs/promises';
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { MAX_DOCUMENT_BYTES } from '../json/load.ts';
import type { FileIssue } from './file-issue.ts';
import { locationAt } from './location.ts';

/** A JSON file: its value, and the syntax tree with the location of each part of the value. */
export interface JsonFile {
  path: string;
  text: string;
  value: unknown;
  tree: Node;
}

export type ReadJson = { ok: true; json: JsonFile } | { ok: false; issue: FileIssue };

const SYNTAX: Record<string, string> = {
  InvalidSymbol: 'this is not a JSON value; put text in double quotes',
  InvalidNumberFormat: 'this is not a JSON number',
  PropertyNameExpected:
    "a key in double quotes is expected; JSON allows no comma before '}' and no single quotes",
  ValueExpected: "a value is expected; JSON allows no comma before ']' or '}'",
  ColonExpected: 'a colon is expected after the key',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: "a '}' is missing",
  CloseBracketExpected: "a ']' is missing",
  EndOfFileExpected: 'the document ends before this; delete the rest',
  InvalidCommentToken: 'JSON has no comments; delete it',
  UnexpectedEndOfComment: 'JSON has no comments; delete it',
  UnexpectedEndOfString: 'the text is not closed with a double quote on its line',
  UnexpectedEndOfNumber: 'this is not a JSON number',
  InvalidUnicode: '\\u needs four hexadecimal digits after it',
  InvalidEscapeCharacter: 'write a backslash twice (\\\\) in JSON text',
  InvalidCharacter: 'the text has a tab or another control character; write \\t or \\n',
};

/** Reads a JSON file; a file that cannot be read or is not JSON is one issue. */
export async function readJsonFile(path: string): Promise<ReadJson> {
  const refuse = (message: string): ReadJson => ({
    ok: false,
    issue: { file: path, code: 'unreadable', path: [], message, severity: 'error' },
  });
  const info = await stat(path).catch(() => undefined);
  if (!info) return refuse('was not found. Check its spelling.');
  if (info.size > MAX_DOCUMENT_BYTES) {
    const size = (info.size / 1024 / 1024).toFixed(1);
    return refuse(`is too large: ${size} MB, the limit is 2 MB. Link pictures instead of embedding them.`);
  }
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) return refuse(`cannot be read (${bytes.code}).`);
  const text = decode(bytes);
  if (text === undefined) return refuse('is not UTF-8 text. Save it as UTF-8.');
  if (text.trim() === '') return refuse('is empty.');
  if (text.trimStart().startsWith('<'))
    return refuse('is a page (HTML), not JSON. Save the JSON file itself.');
  return parseJson(path, text);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parseJson(path: string, text: string): ReadJson {
  const errors: ParseError[] = [];
  // Elements and receiver trim what an editor leaves around a document; line and column stay as they are in the file.
  const json = text.replace(/^\s+|\s+$/g, (space) => space.replace(/[^\r\n]/g, ' '));
  const tree = parseTree(json, errors, { disallowComments: true, allowTrailingComma: false });
  try {
    const value: unknown = JSON.parse(json);
    if (tree) return { ok: true, json: { path, text, value, tree } };
  } catch {
    // `JSON.parse` decides whether it is JSON; the other parser finds the location.
  }
  const issue = { file: path, code: 'not-json', path: [], severity: 'error' as const };
  return { ok: false, issue: { ...issue, ...syntaxIssue(text, errors[0]) } };
}

function syntaxIssue(
  text: string,
  error: ParseError | undefined,
): Pick<FileIssue, 'line' | 'column' | 'message'> {
  const end = text.trimEnd().length;
  if (!error) return { ...locationAt(text, end), message: 'is not JSON.' };
  const code = printParseErrorCode(error.error);
  if (isCutOff(text.trim(), code, error.offset + error.length >= end)) {
    return {
      ...locationAt(text, end),
      message: 'the JSON ends here, before its last bracket: the file was cut off. Save or upload it again.',
    };
  }
  const reason = SYNTAX[code] ?? 'this is not JSON';
  return { ...locationAt(text, error.offset), message: `not JSON: ${reason}.` };
}

function isCutOff(json: string, code: string, isAtEnd: boolean): boolean {
  if (!isAtEnd || !/^[{[]/.test(json)) return false;
  return !/[}\]]$/.test(json) || code === 'CloseBraceExpected' || code === 'CloseBracketExpected';
}
