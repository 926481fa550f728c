import { expect } from '@open-wc/testing';

/** Fails with every fault that a check has found. */
export function expectNone(issues: readonly string[], where = ''): void {
  expect(issues, [where, ...issues].join('\n')).to.have.length(0);
}
