import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/clinic-elements.js', import.meta.url));

export interface ProcessResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line as a process of its own, as a person does (after npm run build). */
export async function runProcess(args: string[], { cwd }: { cwd?: string } = {}): Promise<ProcessResult> {
  const child = spawn(process.execPath, [bin, ...args], { cwd });
  const result: ProcessResult = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (result.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (result.stderr += text));
  await once(child, 'close');
  return { ...result, code: child.exitCode };
}
