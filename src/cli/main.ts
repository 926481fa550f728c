import { runCommandLine } from './command-line.ts';

// `clinic-elements … | head` closes the pipe early; this is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// No `process.exit()`, so that pending output is still written.
process.exitCode = await runCommandLine(process.argv.slice(2));
