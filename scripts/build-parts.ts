import { join } from 'node:path';
import { build, loadConfigFromFile, mergeConfig } from 'vite';

const FOLDER = 'src/chunks';
const CHUNKS = ['qr', 'wordpress'];

/** The classic script of each part that few pages need: `dist/clinic-elements.NAME.js`, by the rules of the main script. */
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
