/** What the command was given to work on is wrong: the message is printed alone, exit 1. */
export class InputError extends Error {
  override name = 'InputError';
}
