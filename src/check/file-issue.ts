import { formatPath, type Issue } from '../json/issue.ts';

/** An issue of a file, or a note about something that may be correct; an empty path means the whole file. */
export interface FileIssue extends Issue {
  file: string;
  /** Both counted from 1; missing for an issue of the whole file. */
  line?: number;
  column?: number;
  message: string;
  severity: 'error' | 'note';
}

/** An issue without its location in the file. */
export type UnplacedIssue = Omit<FileIssue, 'file' | 'line' | 'column'>;

/** Formats an issue as `file:line:column: json.path: what is wrong, what to do`. */
export function formatIssue({ file, line, column, path, message, severity }: FileIssue): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  const where = path.length > 0 ? `${formatPath(path)}: ` : '';
  return `${place}: ${severity === 'note' ? 'note: ' : ''}${where}${message}`;
}
