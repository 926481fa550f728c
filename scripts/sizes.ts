import { existsSync } from 'node:fs';
import { budgets, measureSizes, overBudget, type Size } from './measure-sizes.ts';

/** What a web page loads whole; the modules beside it are for people who bundle, and add up to the same code. */
const loadedByPages = /^[^/]+\.(js|css)$/;

if (!existsSync('dist')) {
  console.error('There is no dist/ to measure: run npm run build first.');
  process.exit(1);
}
const sizes = measureSizes('dist').filter(({ file }) => loadedByPages.test(file));
console.log(['file', 'bytes', 'gzip', 'brotli', 'budget'].map(column).join(''));
for (const size of sizes) console.log(row(size));
const issues = overBudget(sizes);
for (const issue of issues) console.error(issue);
if (issues.length > 0) process.exitCode = 1;

function row({ file, raw, gzip, brotli }: Size): string {
  const budget = budgets.find((candidate) => candidate.file === file)?.brotli ?? '';
  return [file, raw, gzip, brotli, budget].map(column).join('');
}

function column(value: string | number, index: number): string {
  return index === 0 ? String(value).padEnd(28) : String(value).padStart(10);
}
