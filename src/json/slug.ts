/** Lower-case letters and digits, joined by hyphens: safe in a path, a fragment and a file name. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
