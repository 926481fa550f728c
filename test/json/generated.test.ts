import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { GENERATED } from '../../scripts/generate-browser-schemas.ts';

describe('the schemas that are committed for browsers', () => {
  it.each(Object.entries(GENERATED))('are what the zod schemas say today: %s', async (file, text) => {
    const url = new URL(`../../${file}`, import.meta.url);
    const options = { ...(await resolveConfig(url)), parser: 'typescript' };
    const committed = await readFile(url, 'utf8');
    // Both in one layout: how the file is wrapped is no part of what it says.
    expect(await format(committed, options), `${file} is out of date: run npm run schemas`).toBe(
      await format(text, options),
    );
  });
});
