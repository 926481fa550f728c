import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { defineConfig, transformWithEsbuild, type Plugin } from 'vite';
import { REGISTRY } from './src/elements/lazy-load/registry.ts';

/**
 * A second copy of the script has nothing to do, also where the first one has yet to define its elements. It must not
 * even begin: Lit's first act is to make its Trusted Types policy, and a page with a strict policy lets nobody make the
 * same one twice.
 */
const tags = ['service-article', 'consultation-form', 'related-services', 'share-links'];
const leaveWhenDefined = `const { tags } = globalThis[Symbol.for('${REGISTRY}')] ?? {};
  if (${JSON.stringify(tags)}.every((tag) => customElements.get(tag) || tags?.includes(tag))) return;`;

/**
 * Where a page's policy allows no policy of Lit's, nothing can be drawn: what stood in the elements stays, and no error
 * reaches the page, but a line in the console says what is missing. So the policy is made here, and Lit is given it.
 */
const makePolicy = `let litPolicy;
  try {
    litPolicy = globalThis.trustedTypes?.createPolicy('lit-html', { createHTML: (markup) => markup });
  } catch ({ message }) {
    return console.warn('clinic-elements cannot draw:', message);
  }`;
const policyOfLit = /\w+\s*\?\s*\w+\.createPolicy\("lit-html",\s*\{\s*createHTML:.+?\}\)\s*:\s*void 0/;

const givePolicyToLit: Plugin = {
  name: 'give-policy-to-lit',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return undefined;
    if (!policyOfLit.test(code))
      throw new Error('Lit makes its policy in another way than vite.config.ts knows.');
    return { code: code.replace(policyOfLit, 'litPolicy'), map: null };
  },
};

/**
 * Optimizers squeeze scripts with JSMin, which knows strings and comments but takes a template literal inside another
 * one apart. It runs once the templates are minified.
 */
const withoutTemplateLiterals: Plugin = {
  name: 'without-template-literals',
  async renderChunk(code) {
    const { code: lowered } = await transformWithEsbuild(code, 'clinic-elements.js', {
      loader: 'js',
      target: 'es2022',
      supported: { 'template-literal': false },
      sourcemap: false,
    });
    // esbuild declares its helpers at the top, where they would be names of the page.
    return { code: `(function () {\n${lowered}\n})();`, map: null };
  },
};

/** The one script that a web page loads; everything else in dist/ is made by the TypeScript compiler. */
export default defineConfig({
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [
    givePolicyToLit,
    minifyTemplateLiterals({
      include: ['src/elements/**', 'src/templates/**'],
      failOnError: true,
      options: { minifyOptions: { conservativeCollapse: true } },
    }),
    withoutTemplateLiterals,
  ],
  esbuild: {
    target: 'es2022',
    // The same rule for fields as in tsconfig.json: an assignment reaches the accessor that Lit makes of a property.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
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
      compress: { passes: 5, unsafe_arrows: true, pure_getters: true, keep_fargs: false, inline: 1 },
      // Chromium compiles all functions while the script arrives, beside the page's thread, and not one by one when each
      // is called for the first time; most are, when a page is drawn.
      format: { comments: false, preamble: '//# allFunctionsCalledOnLoad' },
    },
    // A classic script in one function leaves no name behind on somebody else's page.
    lib: {
      entry: 'src/define.ts',
      formats: ['iife'],
      name: 'clinicElements',
      fileName: () => 'clinic-elements.js',
    },
    rollupOptions: {
      output: { inlineDynamicImports: true, intro: leaveWhenDefined + makePolicy },
      onwarn(warning, warn) {
        // A comment in a dependency that only costs a few bytes.
        if (warning.code !== 'INVALID_ANNOTATION') warn(warning);
      },
    },
  },
});
