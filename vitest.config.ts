import { defineConfig } from 'vitest/config';

/** The tests that need no page: everything under test/ except the elements, which run in browsers. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/elements/**'],
    allowOnly: false,
    // A journey drives a real browser through real servers.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
