import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { startTestRunner, type TestRunnerConfig } from '@web/test-runner';
import { startTestServer, type TestServer } from '../../test/elements/server/server.ts';
import { startEngine } from './engines.ts';
import { freePort } from './free-port.ts';
import type { EngineName } from './find-browsers.ts';
import { lineReporter, type Counts } from './line-reporter.ts';
import { pageCommandsPlugin } from './page-commands.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files in Chromium alone: they need what only its protocol can do (see `test/elements/browser.ts`). */
const chromiumFiles = '**/*.chromium.test.ts';

/**
 * Runs the files in one engine, one file after the other, so that focus and window size belong to one test at a time.
 * @param files globs under the project; all browser tests when empty
 */
export async function runBrowserTests(engineName: EngineName, files: string[]): Promise<Counts> {
  const engine = await startEngine(engineName);
  const server = await startTestServer();
  const { reporter, counts } = lineReporter(console.log);
  try {
    const runner = await startTestRunner({
      readCliArgs: false,
      readFileConfig: false,
      autoExitProcess: false,
      config: {
        rootDir: root,
        // The runner looks for one from 8000 on, which two engines that start together would both find.
        port: await freePort(),
        files: [
          ...(files.length > 0 ? files : ['test/elements/**/*.test.ts']),
          ...(engineName === 'chromium' ? [] : [`!${chromiumFiles}`]),
        ],
        browsers: [engine.launcher],
        concurrency: 1,
        nodeResolve: { exportConditions: ['browser', 'production'] },
        middleware: [testServerMiddleware(server)],
        plugins: [
          // Without the tsconfig, decorators and fields would follow other rules than in the build.
          esbuildPlugin({ ts: true, tsconfig: `${root}/tsconfig.json`, target: 'es2022' }),
          pageCommandsPlugin(),
        ],
        testFramework: { config: { ui: 'bdd', timeout: 20_000, forbidOnly: true } },
        reporters: [reporter],
        browserStartTimeout: 60_000,
        testsStartTimeout: 60_000,
        testsFinishTimeout: 300_000,
      },
    });
    if (!runner) throw new Error('The browser tests did not start.');
    await new Promise<void>((resolve) => {
      runner.on('finished', () => void runner.stop());
      runner.on('stopped', () => resolve());
    });
  } finally {
    await engine.launcher.stop?.();
    await server.stop();
    await engine.stop();
  }
  return counts;
}

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

function testServerMiddleware(server: TestServer): Middleware {
  return async (context, next) => {
    if (!context.path.startsWith('/__test/')) {
      await next();
      return;
    }
    context.respond = false;
    await server.handle(context.req, context.res);
  };
}
