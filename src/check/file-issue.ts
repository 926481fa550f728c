import { formatPath, type Issue } from '../json/issue.ts';

/** An issue of a file, or (`note`) something worth a look without being wrong; an empty path means the whole file. */
export interface FileIssue extends Issue {
  file: string;
  /** Both counted from 1; absent when the file as a whole is meant. */
  line?: number;
  column?: number;
  message: string;
  severity: 'error' | 'note';
}

/** The same before its place in the file is known. */
export type UnplacedIssue = Omit<FileIssue, 'file' | 'line' | 'column'>;

/** `file:line:column: json.path: what is wrong, what to do`. */
export function formatIssue({ file, line, column, path, message, severity }: FileIssue): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  const where = path.length > 0 ? `${formatPath(path)}: ` : '';
  return `${place}: ${severity === 'note' ? 'note: ' : ''}${where}${message}`;
}
