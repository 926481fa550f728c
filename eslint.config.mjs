import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const unawaitedAudit = {
  selector: "ExpressionStatement > CallExpression[callee.property.name='accessible']",
  message: 'Await the audit: one that nobody waits for can find nothing.',
};

/** The types of open-wc call these a promise too; they are not, and the comparison happens at once. */
const comparisons = [{ from: 'file', name: ['Equal', 'Assertion'] }];

/** A test that is focused or skipped hides all others, or itself. */
const focusedOrSkipped = ['describe', 'it', 'test', 'suite', 'context'].flatMap((name) => [
  {
    selector: `MemberExpression[object.name='${name}'][property.name=/^(only|skip|todo|fails|skipIf|runIf)$/]`,
    message: 'Run every test, always: a focused or skipped test proves nothing.',
  },
]);

/** The folders of which browsers load something. */
const BROWSER_FILES = [
  'json',
  'clinic',
  'article',
  'consultation',
  'i18n',
  'convert',
  'templates',
  'elements',
  'chunks',
].map((folder) => `src/${folder}/**/*.ts`);

/** Patients' phones may be some years old: https://caniuse.com has the versions. */
const missingInOlderBrowsers = [
  {
    object: 'URL',
    property: 'canParse',
    message: 'Browsers before 2023 lack it: use parseUrl (json/is-url.ts).',
  },
  {
    object: 'URL',
    property: 'parse',
    message: 'Browsers before 2024 lack it: use parseUrl (json/is-url.ts).',
  },
  { object: 'AbortSignal', property: 'any', message: 'Browsers before 2023 lack it.' },
  { object: 'Object', property: 'groupBy', message: 'Browsers before 2024 lack it.' },
  { object: 'Promise', property: 'withResolvers', message: 'Browsers before 2024 lack it.' },
];

/** They throw on half of an emoji and on a percent sign, which a page, a file or a patient may have anywhere. */
const throwingOnText = [
  { name: 'encodeURIComponent', message: 'It throws on half of an emoji: use percentEncode.' },
  { name: 'decodeURIComponent', message: 'It throws on a lone percent sign: use percentDecode.' },
];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.demo/**',
      'wordpress/**',
      'coverage/**',
      'bench/subjects/**/*.js',
      // What careless pages do, on purpose.
      'demo/hostile/**',
    ],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Numbers and booleans read well in a sentence.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/elements/**/*.ts', 'src/templates/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
  },
  {
    files: BROWSER_FILES,
    rules: { 'no-restricted-properties': ['error', ...missingInOlderBrowsers] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/json/percent-encoding.ts'],
    rules: { 'no-restricted-globals': ['error', ...throwingOnText] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', unawaitedAudit, ...focusedOrSkipped],
      'no-restricted-globals': ['error', 'fdescribe', 'fit', 'xdescribe', 'xit'],
      // Chai asserts with a property, and a stand-in for an async function awaits nothing.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: comparisons }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', 'bin/*.js'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', module: 'readonly' },
    },
  },
);
