/** An input of a command is wrong: the command prints the message alone and exits with 1. */
export class InputError extends Error {
  override name = 'InputError';
}
