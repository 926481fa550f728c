import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { defineConfig } from 'vite';

/**
 * A second copy of the script has nothing to do. It must not even begin: Lit's first act is to make its Trusted Types
 * policy, and a page with a strict policy lets nobody make the same one twice.
 */
const tags = ['service-article', 'consultation-form', 'related-services', 'share-links'];
const leaveWhenDefined = `if (${JSON.stringify(tags)}.every((tag) => customElements.get(tag))) return;`;

/** The one script that a web page loads; everything else in dist/ is made by the TypeScript compiler. */
export default defineConfig({
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [
    minifyTemplateLiterals({
      include: 'src/elements/**',
      failOnError: true,
      options: { minifyOptions: { conservativeCollapse: true } },
    }),
  ],
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
    // After brotli, terser's result is 3 % smaller than esbuild's (docs/decisions/005-build-and-tests.md).
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      compress: { passes: 3, unsafe_arrows: true, keep_fargs: false, hoist_props: true },
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
      output: { inlineDynamicImports: true, intro: leaveWhenDefined },
      onwarn(warning, warn) {
        // A comment in a dependency that only costs a few bytes.
        if (warning.code !== 'INVALID_ANNOTATION') warn(warning);
      },
    },
  },
});
