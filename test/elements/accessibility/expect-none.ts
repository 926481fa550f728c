import { expect } from '@open-wc/testing';

/** Fails with every fault that a check has found. */
export function expectNone(faults: readonly string[], where = ''): void {
  expect(faults, [where, ...faults].join('\n')).to.have.length(0);
}
