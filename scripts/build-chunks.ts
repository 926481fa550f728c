import { join } from 'node:path';
import { build, loadConfigFromFile, mergeConfig } from 'vite';

const FOLDER = 'src/chunks';
const CHUNKS = ['qr', 'questions', 'times', 'wordpress'];

/** Builds the lazy-loaded chunks as classic scripts, `dist/clinic-elements.NAME.js`, with the settings of the main script. */
const { config } = (await loadConfigFromFile({ command: 'build', mode: 'production' }, 'vite.config.ts'))!;
for (const name of CHUNKS) {
  await build(
    mergeConfig(config, {
      configFile: false,
      logLevel: 'warn',
      build: {
        lib: {
          entry: join(FOLDER, `${name}.ts`),
          name: `clinicElements_${name}`,
          fileName: () => `clinic-elements.${name}.js`,
        },
        rollupOptions: { output: { intro: '' } },
      },
    }),
  );
}
