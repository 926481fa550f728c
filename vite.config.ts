import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { defineConfig } from 'vite';

/** The one script that a web page loads; everything else in dist/ is made by the TypeScript compiler. */
export default defineConfig({
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [minifyTemplateLiterals({ include: 'src/elements/**', failOnError: true })],
  esbuild: {
    target: 'es2022',
    // The same rules for decorators and fields as in tsconfig.json.
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
  },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    modulePreload: false,
    // After brotli, terser's result is 3 % smaller than esbuild's (docs/decisions/0010-build-and-tests.md).
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      compress: { passes: 3, unsafe_arrows: true },
      format: { comments: false },
    },
    // A classic script in one function leaves no name behind on somebody else's page.
    lib: {
      entry: 'src/define.ts',
      formats: ['iife'],
      name: 'clinicElements',
      fileName: () => 'clinic-elements.js',
    },
    rollupOptions: {
      output: { inlineDynamicImports: true },
      onwarn(warning, warn) {
        // A comment in a dependency that only costs a few bytes.
        if (warning.code !== 'INVALID_ANNOTATION') warn(warning);
      },
    },
  },
});
