import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../bench/arguments.ts';
import { readSubjectList } from '../../bench/subject-list.ts';

const SELECTORS = {
  article: 'main',
  articleText: 'main p',
  field: '#name',
  send: 'button',
  problem: '.problem',
};

describe('a list of further subjects', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bench-list-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('takes pages at an address and pages in a folder, which is seen from the list', async () => {
    const file = await list([
      {
        name: 'live',
        description: 'The live site',
        url: 'https://clinic.example/back',
        selectors: SELECTORS,
      },
      { name: 'draft', folder: 'draft', selectors: SELECTORS, goals: { formReady: { ratio: 1.5 } } },
    ]);
    expect(readSubjectList(file)).toEqual([
      {
        name: 'live',
        description: 'The live site',
        page: { url: 'https://clinic.example/back' },
        selectors: SELECTORS,
        goals: {},
      },
      {
        name: 'draft',
        description: 'draft',
        page: { folder: join(folder, 'draft') },
        selectors: SELECTORS,
        goals: { formReady: { ratio: 1.5 } },
      },
    ]);
  });

  it('joins the subjects that are there already', async () => {
    const file = await list([{ name: 'live', url: 'https://clinic.example/', selectors: SELECTORS }]);
    const { subjects, keep } = readArguments(['--also', file]);
    expect(subjects.map(({ name }) => name)).toEqual(['plain', 'tag', 'prerendered', 'live']);
    expect(keep).toBe(true);
  });

  it('is refused when it gives the name of another subject', async () => {
    const file = await list([{ name: 'tag', url: 'https://clinic.example/', selectors: SELECTORS }]);
    expect(() => readArguments(['--also', file])).toThrow('"tag" names two pages');
  });

  it('is refused with the place of the fault', async () => {
    const live = { name: 'live', url: 'https://clinic.example/', selectors: SELECTORS };
    expect(await refusal([{ ...live, url: 'ftp://clinic.example/' }])).toMatch(/: 0\.url: .*http/);
    expect(await refusal([live, { ...live, name: 'Live site' }])).toMatch(/: 1\.name: /);
    expect(await refusal([{ ...live, selectors: { ...SELECTORS, send: undefined } }])).toMatch(
      /: 0\.selectors\.send: /,
    );
    expect(await refusal([{ ...live, goals: { speed: { ratio: 2 } } }])).toMatch(/: 0\.goals/);
    expect(await refusal({})).toMatch(/: the list: /);
  });

  it('is refused by name when it cannot be read', () => {
    expect(() => readSubjectList(join(folder, 'nowhere.json'))).toThrow(/nowhere\.json/);
  });

  async function list(entries: unknown): Promise<string> {
    const file = join(folder, 'list.json');
    await writeFile(file, JSON.stringify(entries));
    return file;
  }

  async function refusal(entries: unknown): Promise<string> {
    const file = await list(entries);
    try {
      readSubjectList(file);
      return 'nothing was refused';
    } catch (error) {
      return (error as Error).message;
    }
  }
});
