import { runCommandLine } from './command-line.ts';

// `clinic-elements … | head` closes the pipe early; that is the reader's right and no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// The exit code is set, not forced: what is still being printed reaches its reader first.
process.exitCode = await runCommandLine(process.argv.slice(2));
