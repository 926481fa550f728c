#!/usr/bin/env node
// Plain JavaScript and committed, so that the command is there right after `npm ci`, before anything was built.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = new URL('../dist/cli/main.js', import.meta.url);
const isClone = existsSync(new URL('../src/cli/main.ts', import.meta.url));

if (!existsSync(main)) build();
await import(main.href);

function build() {
  if (!isClone) fail('this installation is incomplete: dist/ is missing. Install clinic-elements again.');
  console.error('clinic-elements: this is a fresh clone, so it is built first (npm run build).');
  const { status } = spawnSync('npm run build', {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    shell: true,
    // The build talks on stderr: stdout belongs to the command's own answer.
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0 || !existsSync(main)) {
    fail('the build failed. Run npm ci, then npm run build, and see what it says.');
  }
}

function fail(message) {
  console.error(`clinic-elements: ${message}`);
  process.exit(1);
}
