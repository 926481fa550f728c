/** The command was called in a way it does not know: the message is printed with the command's usage, exit 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** True for a wrong call, whether a command or `parseArgs` found it. */
export function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}
