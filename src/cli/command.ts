/** One command of `clinic-elements`. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** What `--help` prints: usage, options and examples. */
  help: string;
  /**
   * Does the work; `args` is what follows the command's name.
   *
   * @returns the exit code: 0 done, 1 the input is wrong
   * @throws {InputError} when the input is wrong (exit 1)
   * @throws {UsageError} when the call is wrong (exit 2), as do the errors of `parseArgs` from `node:util`
   */
  run(args: string[]): Promise<number>;
}

/** Thrown for a wrong call of a command: its message is printed with the command's usage, and the exit code is 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** True for a wrong call, found by a command or by `parseArgs`. */
export function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}
