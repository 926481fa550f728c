import { readFile, writeFile } from 'node:fs/promises';
import { apiTables, type Manifest } from './api-tables.ts';

const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8')) as Manifest;
await writeFile('docs/elements.md', apiTables(manifest));
