import { parseUrl } from '../json/is-url.ts';

/** The settings of the receiver, from environment variables. */
export interface Settings {
  /** The TCP port; 0 lets the system choose one. */
  port: number;
  /** The path of the database file; `undefined` puts it into the data folder. */
  databaseFile: string | undefined;
  /** Origins of other sites that may send requests, such as `https://partner.example`. */
  allowedOrigins: readonly string[];
  /** The password of the call list; `undefined` disables the call list. */
  staffPassword: string | undefined;
  /** Days after the call until a request is deleted; `undefined` keeps every request. */
  retentionDays: number | undefined;
  /** Requests that one address may send within a minute. */
  requestsPerMinute: number;
  /** True behind a proxy of the clinic, which writes the visitor's address to `X-Forwarded-For`. */
  trustProxy: boolean;
}

export const DEFAULT_PORT = 8080;
const DEFAULT_REQUESTS_PER_MINUTE = 60;
const SHORTEST_PASSWORD = 12;

/** One or more settings that cannot be used; the message lists every issue, so that one start shows them all. */
export class SettingsError extends Error {
  override name = 'SettingsError';
  readonly issues: readonly string[];

  constructor(issues: readonly string[]) {
    super(
      `The receiver cannot start with these settings:\n${issues.map((issue) => `  - ${issue}`).join('\n')}`,
    );
    this.issues = issues;
  }
}

/**
 * Parses the settings from environment variables. An empty variable counts as not set. No message repeats a value that
 * could be a secret.
 *
 * @throws {SettingsError} that lists every issue
 */
export function parseSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const issues: string[] = [];
  const text = (name: string) => env[name]?.trim() || undefined;
  const whole = (name: string, { min, max, example }: { min: number; max: number; example: number }) => {
    const value = text(name);
    if (value === undefined) return undefined;
    if (/^\d+$/.test(value) && Number(value) >= min && Number(value) <= max) return Number(value);
    issues.push(`${name} must be a whole number from ${min} to ${max}, such as ${name}=${example}`);
    return undefined;
  };
  const settings: Settings = {
    port: whole('PORT', { min: 0, max: 65535, example: DEFAULT_PORT }) ?? DEFAULT_PORT,
    databaseFile: databaseFile(text('DATABASE_URL'), issues),
    allowedOrigins: origins(text('ALLOWED_ORIGINS'), issues),
    staffPassword: password(text('STAFF_PASSWORD'), issues),
    retentionDays: whole('RETENTION_DAYS', { min: 1, max: 3650, example: 90 }),
    requestsPerMinute:
      whole('REQUESTS_PER_MINUTE', { min: 1, max: 100_000, example: 60 }) ?? DEFAULT_REQUESTS_PER_MINUTE,
    trustProxy: yesOrNo('TRUST_PROXY', text('TRUST_PROXY'), issues),
  };
  if (issues.length > 0) throw new SettingsError(issues);
  return settings;
}

function databaseFile(url: string | undefined, issues: string[]): string | undefined {
  if (url === undefined) return undefined;
  if (/^postgres(ql)?:/.test(url)) {
    issues.push(
      'DATABASE_URL: PostgreSQL is not supported by this version. Use file:, such as DATABASE_URL=file:data/requests.sqlite',
    );
    return undefined;
  }
  const path = /^file:(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1];
  if (path === undefined) {
    issues.push('DATABASE_URL must begin with file:, such as DATABASE_URL=file:data/requests.sqlite');
  }
  return path;
}

function origins(list: string | undefined, issues: string[]): string[] {
  return (list ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .flatMap((entry) => {
      const url = parseUrl(entry);
      if (
        url &&
        /^https?:$/.test(url.protocol) &&
        url.pathname === '/' &&
        !url.search &&
        !url.hash &&
        !url.username
      ) {
        return [url.origin];
      }
      issues.push(
        `ALLOWED_ORIGINS: ${entry} is not an origin. Write scheme and host alone, such as https://www.example.com`,
      );
      return [];
    });
}

function password(value: string | undefined, issues: string[]): string | undefined {
  if (value === undefined || value.length >= SHORTEST_PASSWORD) return value;
  issues.push(`STAFF_PASSWORD must have at least ${SHORTEST_PASSWORD} characters`);
  return undefined;
}

function yesOrNo(name: string, value: string | undefined, issues: string[]): boolean {
  if (value === undefined || value === '0' || value === 'false') return false;
  if (value !== '1' && value !== 'true') issues.push(`${name} must be 1 or 0`);
  return true;
}
