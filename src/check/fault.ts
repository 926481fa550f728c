import { formatPath } from '../json/issue.ts';

/** Something that is wrong in a file, or (`note`) worth a look without being wrong. */
export interface Issue {
  file: string;
  /** Both counted from 1; absent when the file as a whole is meant. */
  line?: number;
  column?: number;
  /** Keys and indices from the document's root. */
  path?: readonly PropertyKey[];
  message: string;
  severity: 'error' | 'note';
}

/** `file:line:column: json.path: what is wrong, what to do`. */
export function formatIssue({ file, line, column, path, message, severity }: Issue): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  const where = path && path.length > 0 ? `${formatPath(path)}: ` : '';
  return `${place}: ${severity === 'note' ? 'note: ' : ''}${where}${message}`;
}
