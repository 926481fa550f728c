import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { Page } from 'puppeteer';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { budgets, measureSizes, overBudget } from '../../scripts/measure-sizes.ts';
import { openBrowser, type JourneyBrowser } from '../journey/browser.ts';

const dist = new URL('../../dist', import.meta.url).pathname;
const script = readFileSync(join(dist, 'clinic-elements.js'), 'utf8');
const tags = ['service-article', 'consultation-form', 'related-services', 'share-links'];

/** Lit's own marks, by which several copies of it on a page know of each other; nothing else may stay behind. */
const marksOfLit = [
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementVersions',
];

/** What a strict page allows: its own files, and no text that turns into code or markup. */
const strictPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html clinic-elements";

describe('the one script tag', () => {
  it('is a classic script, which needs no module and loads none', () => {
    expect(() => new Script(script)).not.toThrow();
    expect(script).not.toMatch(/\bimport\s*\(/);
  });

  it('turns no text into code', () => {
    expect(script).not.toMatch(/\beval\b|\bFunction\s*\(/);
  });

  it('holds no template literal, which optimizers take apart', () => {
    const parts = ['', 'qr.', 'wordpress.', 'es.', 'fa.'];
    for (const part of parts) {
      const text = readFileSync(join(dist, `clinic-elements.${part}js`), 'utf8');
      expect([part, templateLiterals(text)]).toEqual([part, 0]);
    }
    expect(templateLiterals('tag`a`;`b${c}`')).toBe(2);
  });

  it('carries no development message and no note of a licence', () => {
    expect(script).not.toMatch(/Lit is in dev mode|process\.env|@license|@preserve/);
  });

  it('stays under its budget', () => {
    expect(overBudget(measureSizes(dist))).toEqual([]);
  });

  it('has a budget that can be missed', () => {
    const [budget] = budgets;
    const size = { file: 'clinic-elements.js', raw: 1, gzip: 1, brotli: (budget?.brotli ?? 0) + 1 };
    expect(overBudget([size], budgets.slice(0, 1))).toHaveLength(1);
    expect(overBudget([])).toHaveLength(budgets.length);
  });
});

describe('the one script tag on a page with a strict policy', () => {
  let browser: JourneyBrowser;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    browser = await openBrowser();
    server = createServer((request, response) => {
      if (request.url === '/clinic-elements.js') {
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
      } else if (request.url === '/') {
        const head = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': strictPolicy };
        response.writeHead(200, head).end(pageWith(2));
      } else {
        response.writeHead(404).end();
      }
    }).listen(0, 'localhost');
    await once(server, 'listening');
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  async function visit(): Promise<{ page: Page; requests: string[]; issues: string[] }> {
    const page = await browser.newPage();
    const requests: string[] = [];
    const issues: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => issues.push(String(error)));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) issues.push(message.text());
    });
    await page.goto(origin, { waitUntil: 'networkidle0' });
    return { page, requests, issues };
  }

  it('defines the four tags, also when it is there twice, without an error or a violation', async () => {
    const { page, issues } = await visit();
    const defined = await page.evaluate((names) => names.filter((name) => customElements.get(name)), tags);
    expect(defined).toEqual(tags);
    expect(issues).toEqual([]);
  });

  it('leaves no name of its own behind', async () => {
    const { page } = await visit();
    const added = await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const untouched = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      return Object.getOwnPropertyNames(window).filter((name) => !untouched.has(name) && !/^\d+$/.test(name));
    });
    expect(added.sort()).toEqual(marksOfLit);
  });

  it('sends requests only to the page’s own site', async () => {
    const { requests } = await visit();
    expect(requests.filter((url) => !url.startsWith(origin))).toEqual([]);
    expect(requests).toContain(`${origin}/clinic-elements.js`);
  });
});

function templateLiterals(script: string): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)) count += 1;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.js', script, ts.ScriptTarget.Latest));
  return count;
}

function pageWith(copies: number): string {
  const scripts = '<script defer src="/clinic-elements.js"></script>'.repeat(copies);
  return `<!doctype html><html lang="en"><title>A page</title>${scripts}
    <service-article src="/service.json"></service-article>
    <consultation-form action="/consultations" clinic="/clinic.json"></consultation-form>
    <related-services src="/index.json"></related-services>
    <share-links></share-links></html>`;
}
