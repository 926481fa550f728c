import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GROWTH_CASES, type GrowthCase } from '../../bench/growth/cases.ts';
import { growthOf, growthText, type Growth } from '../../bench/growth/report.ts';
import { measureGrowth } from '../../bench/growth/run.ts';
import { verdict } from '../../bench/report.ts';
import { SERVICE } from '../../bench/subjects.ts';
import { readContent } from '../../bench/subjects/content.ts';
import { launchChromium } from '../../scripts/browsers/launch-chromium.ts';

const NAMES = ['article', 'prerendered-article', 'related'];
const SMALL = { small: 3, large: 6 };

describe('a round of a growing page', () => {
  let browser: Browser;
  let folder: string;
  let found: Growth[];

  beforeAll(async () => {
    browser = await launchChromium();
    folder = await mkdtemp(join(tmpdir(), 'bench-growth-'));
    const content = await readContent(new URL('../../demo/clinic', import.meta.url).pathname, SERVICE);
    const cases = NAMES.map((name): GrowthCase => ({ ...caseOf(name), sizes: SMALL }));
    found = await measureGrowth(browser, { cases, rounds: 1, folder, content });
  });

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  it('sees every part that it waits for, on the small page and on the large one', () => {
    for (const { subject, rows } of found) {
      for (const { title, baseline, values } of rows.filter((row) => !row.title.startsWith('Longest task'))) {
        expect([...baseline, ...values].every(isTime), `${subject.name}: ${title}`).toBe(true);
      }
    }
  });

  it('has a click on the first card answered once it stands there, and that after its index has come', () => {
    const titles = ['Index arrived', 'First card rendered', 'Interactive'];
    const [arrived, shown, interactive] = titles.map((title) => large('related', title));
    expect(arrived).toBeLessThan(shown!);
    expect(shown).toBeLessThan(interactive!);
  });

  it('gives the time of one section beside that of all', () => {
    for (const name of ['article', 'prerendered-article']) {
      for (const title of ['Last section painted', 'Main thread at work', 'Script time']) {
        expect(large(name, `${title}, per section`)).toBeCloseTo(large(name, title)! / SMALL.large);
      }
    }
  });

  it('tells both sizes apart in the heads of its tables, and how its goals stand', () => {
    expect(growthText(found)).toMatch(/^## What grows with the content\n/);
    expect(growthText(found)).toMatch(/\| 3 sections +\| 6 sections +\|/);
    expect(growthText(found)).toMatch(/\| 3 entries +\| 6 entries +\|/);
    expect(verdict(found)).toMatch(/\b7 goals\b/);
  });

  function large(name: string, title: string): number | undefined {
    const growth = found.find(({ subject }) => subject.name === name);
    return growth?.rows.find((row) => row.title === title)?.values[0];
  }
});

describe('the goals of growth', () => {
  it('are missed by a page whose time per section grows by more than a quarter', () => {
    expect(judged('article', { lastSectionEach: 5 }, { lastSectionEach: 6.25 })).toBe(true);
    expect(judged('article', { lastSectionEach: 5 }, { lastSectionEach: 6.3 })).toBe(false);
  });

  it('are missed by an index that takes more than twice as long, or never answers', () => {
    expect(judged('related', { interactive: 900 }, { interactive: 1700 })).toBe(true);
    expect(judged('related', { interactive: 900 }, { interactive: 1900 })).toBe(false);
    expect(judged('related', { interactive: 900 }, { interactive: null })).toBe(false);
  });
});

function judged(
  name: string,
  small: Record<string, number | null>,
  large: Record<string, number | null>,
): boolean | undefined {
  const subject = caseOf(name);
  const measures = subject.measures.filter((measure) => measure.name in small);
  return growthOf({ ...subject, measures }, { small: [small], large: [large] }).rows[0]?.met;
}

function caseOf(name: string): GrowthCase {
  return GROWTH_CASES.find((one) => one.name === name)!;
}

function isTime(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}
