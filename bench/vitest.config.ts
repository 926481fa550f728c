import { defineConfig } from 'vitest/config';

/** The tests of the benchmark itself (`npm run bench:check`): minutes of measured visits that only a change here can break. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/bench/**/*.test.ts'],
    allowOnly: false,
    // Several browsers at once would measure one another.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
