import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

export interface ProcessResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line as a process of its own, as a person does. */
export async function runProcess(args: string[], { cwd }: { cwd?: string } = {}): Promise<ProcessResult> {
  const child = spawn(process.execPath, ['--import', tsx, main, ...args], { cwd });
  const result: ProcessResult = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (result.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (result.stderr += text));
  await once(child, 'close');
  return { ...result, code: child.exitCode };
}
