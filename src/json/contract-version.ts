/** The version of the contract that this package reads and writes; a document of a newer one says so. */
export const CONTRACT_VERSION = 1;

/** True for a document of a later contract than this package knows. */
export function isNewerContract(input: unknown): boolean {
  if (typeof input !== 'object' || input === null || !('contract' in input)) return false;
  return typeof input.contract === 'number' && input.contract > CONTRACT_VERSION;
}
