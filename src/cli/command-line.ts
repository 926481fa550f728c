import { readFile } from 'node:fs/promises';
import { isUsageError, type Command } from './command.ts';
import { InputError } from '../json/input-error.ts';
import { suggestName } from '../check/suggestion.ts';

interface Entry {
  /** The same as the command's own; repeated here, so that the list of commands loads none of them. */
  summary: string;
  load: () => Promise<{ command: Command }>;
}

/** Each command is loaded when it runs: `import` needs no database, `serve` no importer. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  import: {
    summary: "makes a service's JSON from a page",
    load: () => import('./import.ts'),
  },
  check: {
    summary: 'validates service, clinic and index JSON and prints each issue with its line',
    load: () => import('./check.ts'),
  },
  snippet: {
    summary: "prints the HTML to paste into a website's page",
    load: () => import('./snippet.ts'),
  },
  prerender: {
    summary: 'prerenders a page, so that its elements work without JavaScript',
    load: () => import('./prerender.ts'),
  },
  serve: {
    summary: 'runs the receiver: accepts and stores requests, shows the call list',
    load: () => import('./serve.ts'),
  },
  export: {
    summary: 'prints every stored request as CSV or JSON',
    load: () => import('./export.ts'),
  },
};

/**
 * Runs `clinic-elements <args>`; output goes to stdout and stderr of this process.
 *
 * @returns the exit code: 0 done, 1 the input is wrong, 2 the call is wrong
 */
export async function runCommandLine(args: string[]): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') return printLine(overview());
  if (name === '--version' || name === '-v') return printLine(await packageVersion());
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) return refuseCall(unknownCommand(name), usage());
  const { command } = await entry.load();
  if (asksForHelp(rest)) return printLine(command.help.trim());
  return runCommand(name, command, rest);
}

async function runCommand(name: string, command: Command, args: string[]): Promise<number> {
  try {
    return await command.run(args);
  } catch (error) {
    if (isUsageError(error)) return refuseCall(`${name}: ${error.message}`, usageOf(name, command));
    if (!(error instanceof InputError)) throw error;
    console.error(`clinic-elements ${name}: ${error.message}`);
    return 1;
  }
}

/** After `--` every argument is a file name, even `--help`. */
function asksForHelp(args: string[]): boolean {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return options.includes('--help') || options.includes('-h');
}

function unknownCommand(name: string): string {
  if (!name) return 'no command was given.';
  const nearest = suggestName(name, Object.keys(COMMANDS));
  return `there is no command '${name}'.${nearest ? ` Did you mean '${nearest}'?` : ''}`;
}

function usage(): string {
  return `Usage: clinic-elements <command> [options]\nCommands: ${Object.keys(COMMANDS).join(', ')}\nRun clinic-elements --help for details.`;
}

function usageOf(name: string, { help }: Command): string {
  const lines = help.split('\n').filter((line) => line.startsWith('Usage:'));
  return [...lines, `Run clinic-elements ${name} --help for details.`].join('\n');
}

function overview(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Usage: clinic-elements <command> [options]

Commands:
${lines.join('\n')}

Every command has --help with examples.
Exit codes: 0 done, 1 the input is wrong, 2 the call is wrong.

Examples:
  npx clinic-elements import neck-massage.txt -o services/neck-massage.json
  npx clinic-elements check clinic.json services/
  npx clinic-elements snippet --service neck-massage --base https://clinic.example`;
}

async function packageVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function printLine(text: string): number {
  console.log(text);
  return 0;
}

function refuseCall(message: string, usageText: string): number {
  console.error(`clinic-elements: ${message}\n${usageText}`);
  return 2;
}
