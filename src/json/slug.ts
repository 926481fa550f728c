/** Lower-case words with hyphens: safe in a path, a fragment and a file name. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
