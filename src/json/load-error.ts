import { formatPath, type Issue } from './issue.ts';

/** Why a document could not be loaded. Messages are made from the codes where a person reads them. */
export type LoadErrorCode =
  | 'no-source'
  | 'bad-url'
  | 'unreachable'
  | 'cross-origin-refused'
  | 'timeout'
  | 'not-found'
  | 'http-error'
  | 'too-large'
  | 'html-instead-of-json'
  | 'truncated'
  | 'not-json'
  | 'newer-contract'
  | 'invalid';

const WHAT_TO_DO: Record<LoadErrorCode, string> = {
  'no-source': 'Set the attribute, or put JSON into the element.',
  'bad-url': 'Only http, https and relative addresses are read.',
  unreachable: 'No answer came. Check the address and that the host is up.',
  'cross-origin-refused': 'Let the host send Access-Control-Allow-Origin.',
  timeout: 'The host took too long to answer.',
  'not-found': 'There is nothing at this address. Check its spelling.',
  'http-error': 'The host answered with an error.',
  'too-large': 'The file is larger than a service document may be.',
  'html-instead-of-json': 'A page came, not JSON. Check the address.',
  truncated: 'The JSON ends too early. Upload the file again.',
  'not-json': 'The file is not JSON. Run: npx clinic-elements check FILE',
  'newer-contract': 'It was made for a later version. Update the script.',
  invalid: 'The file does not hold what it should. Run: npx clinic-elements check FILE',
};

/** A document that could not be loaded: which (`url`), why (`code`), where in it (`issues`), and what to do. */
export class LoadError extends Error {
  override name = 'LoadError';
  readonly code: LoadErrorCode;
  readonly url: string;
  readonly issues: readonly Issue[];

  constructor(code: LoadErrorCode, url: string, { issues = [], detail = '' }: Details = {}) {
    const paths = issues.map(({ path }) => formatPath(path) || '(the document)').join(', ');
    const facts = [url, detail, paths].filter(Boolean).join('; ');
    super(`${code}${facts && `: ${facts}`}. ${WHAT_TO_DO[code]}`);
    this.code = code;
    this.url = url;
    this.issues = issues;
  }
}

interface Details {
  issues?: readonly Issue[];
  detail?: string;
}
