import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, loadConfigFromFile, mergeConfig } from 'vite';
import { lentModules } from './lent-modules.ts';

const FOLDER = 'src/parts';

/** The classic script of each part that few pages need: `dist/clinic-elements.NAME.js`, by the rules of the main script. */
const { config } = (await loadConfigFromFile({ command: 'build', mode: 'production' }, 'vite.config.ts'))!;
for (const file of await readdir(FOLDER)) {
  const name = basename(file, '.ts');
  await build(
    mergeConfig(config, {
      configFile: false,
      logLevel: 'warn',
      plugins: [lentModules('src/elements/lent.ts')],
      build: {
        // Objects of the one script meet those of the other: both call everything by its name.
        terserOptions: { mangle: { properties: false } },
        lib: {
          entry: join(FOLDER, file),
          name: `clinicElements_${name}`,
          fileName: () => `clinic-elements.${name}.js`,
        },
        rollupOptions: { output: { intro: '' } },
      },
    }),
  );
}
