import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/command-line.ts';
import { runCli } from './run-cli.ts';
import { runProcess } from './run-process.ts';

describe('clinic-elements', () => {
  it('lists its commands, each with one line', async () => {
    const { code, stdout } = await runCli(['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}import +\S/m);
    expect(stdout).toMatch(/^ {2}check +\S/m);
    expect(stdout).toMatch(/^ {2}snippet +\S/m);
  });

  it.each(Object.keys(COMMANDS))(
    'lists %s with the line that the command has for itself',
    { timeout: 60_000 },
    async (name) => {
      const entry = COMMANDS[name];
      expect((await entry?.load())?.command.summary).toBe(entry?.summary);
    },
  );

  it('says its version', async () => {
    expect((await runCli(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('names an unknown command and the one that was probably meant, with the usage, and exits 2', async () => {
    const { code, stdout, stderr } = await runCli(['chekc']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain("'chekc'");
    expect(stderr).toContain("'check'");
    expect(stderr).toContain('Usage:');
  });

  it('does not take a property that every object has for a command', async () => {
    expect((await runCli(['constructor'])).code).toBe(2);
  });

  it(
    'ends as a process with the code that the command gave, its answer on stdout alone',
    { timeout: 60_000 },
    async () => {
      const page = fileURLToPath(new URL('../fixtures/lower-back.txt', import.meta.url));
      const good = await runProcess(['import', page]);
      expect(good.code).toBe(0);
      expect(JSON.parse(good.stdout)).toMatchObject({ contract: 1 });
      expect((await runProcess(['check', 'nowhere.json'])).code).toBe(1);
      expect((await runProcess(['chekc'])).code).toBe(2);
    },
  );

  it('exits 2 without a command', async () => {
    expect((await runCli([])).code).toBe(2);
  });

  it.each(['import', 'check', 'snippet'])('explains %s with examples', async (name) => {
    const { code, stdout } = await runCli([name, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: clinic-elements ${name}`);
    expect(stdout).toContain('Examples:');
  });

  it.each(['import', 'check', 'snippet'])(
    'names an option that %s does not know and exits 2',
    async (name) => {
      const { code, stderr } = await runCli([name, '--colour']);
      expect(code).toBe(2);
      expect(stderr).toContain('--colour');
      expect(stderr).toContain(`Usage: clinic-elements ${name}`);
    },
  );

  it.each([['import'], ['check'], ['snippet']])('exits 2 when %s has no input', async (name) => {
    const { code, stderr } = await runCli([name]);
    expect(code).toBe(2);
    expect(stderr).toContain('is missing');
  });
});
