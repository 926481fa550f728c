import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '../serve.ts';
import type { Content } from '../subjects/content.ts';
import type { GrowthCase, Sizes } from './cases.ts';

/** The two pages of a case, ready to be visited. */
export interface OpenCase {
  growthCase: GrowthCase;
  urls: Record<keyof Sizes, string>;
  close(): Promise<void>;
}

/** Writes both pages into `folder` and serves them. */
export async function openCase(growthCase: GrowthCase, folder: string, content: Content): Promise<OpenCase> {
  const open = async (count: number) => {
    const own = join(folder, `${growthCase.name}-${count}`);
    await mkdir(own);
    await growthCase.write(own, content, count);
    return serve(own);
  };
  const small = await open(growthCase.sizes.small);
  const large = await open(growthCase.sizes.large);
  return {
    growthCase,
    urls: { small: small.url, large: large.url },
    close: async () => void (await Promise.all([small.close(), large.close()])),
  };
}
