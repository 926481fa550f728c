import { defineConfig } from 'vitest/config';

/** The tests in Node: all of test/ but the elements, which run in browsers, and the benchmark's (`npm run bench:check`). */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/elements/**', 'test/bench/**'],
    allowOnly: false,
    // The store's thread runs TypeScript too.
    poolOptions: { forks: { execArgv: ['--import', './scripts/register-tsx.mjs'] } },
    // A journey drives a real browser through real servers.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
