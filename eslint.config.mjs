import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const typescript = ['**/*.ts', '**/*.tsx']
const tests = ['**/*.test.ts', '**/*.test.tsx', 'tests/**/*.ts', 'tests/**/*.tsx']

const ownClock = [
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: '`now` is an argument; only cloudfunctions/_server/cloud.ts reads the clock.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: '`now` is an argument; only cloudfunctions/_server/cloud.ts reads the clock.',
  },
  {
    selector: 'CallExpression[callee.name="dayjs"][arguments.length=0]',
    message: '`now` is an argument; only cloudfunctions/_server/cloud.ts reads the clock.',
  },
]
const moneyByHand = [
  {
    selector: 'BinaryExpression[operator="/"][right.value=100]',
    message: 'Only domain/kernel/money.ts turns fen into yuan.',
  },
  {
    selector: 'CallExpression[callee.property.name="toFixed"][arguments.0.value=2]',
    message: 'Only domain/kernel/money.ts turns fen into yuan.',
  },
]
const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; only tools that ask for a default get one.',
}
const sleeping = {
  selector: 'NewExpression[callee.name="Promise"] > ArrowFunctionExpression CallExpression[callee.name="setTimeout"]',
  message: 'Tests do not sleep: wait for the thing itself, with `until`.',
}

const unusedOnPurpose = {
  argsIgnorePattern: '^_',
  varsIgnorePattern: '^_',
  destructuredArrayIgnorePattern: '^_',
  ignoreRestSiblings: true,
}

/** @param {string} folder @param {string} project */
const typed = (folder, project) => ({
  files: [`${folder}/**/*.ts`, `${folder}/**/*.tsx`],
  ignores: ['**/*.test.ts', '**/*.test.tsx'],
  languageOptions: { parserOptions: { project, tsconfigRootDir: import.meta.dirname } },
})

export default defineConfig(
  globalIgnores(['dist/', '.cache/', '.lianpu/', 'artefacts/', 'coverage/']),
  js.configs.recommended,
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An event handler may be async: call() reports its own failures.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Text is spread to count what a person sees as characters.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', unusedOnPurpose],
      // A handler is async because its kind is, whether or not this one waits for anything.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Services here are closures, not classes: their methods need no `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 50, skipComments: true, skipBlankLines: true }],
      'max-params': ['error', 3],
      'no-restricted-syntax': ['error', defaultExport],
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },
  typed('domain', 'domain/tsconfig.json'),
  typed('brand', 'cloudfunctions/tsconfig.json'),
  typed('cloudfunctions', 'cloudfunctions/tsconfig.json'),
  typed('local-cloud', 'local-cloud/tsconfig.json'),
  typed('config', 'tests/tsconfig.json'),
  typed('tools/packshots', 'tools/packshots/tsconfig.json'),
  typed('src', 'src/tsconfig.json'),
  {
    files: ['src/**/*.h5.ts', 'src/**/*.h5.tsx'],
    languageOptions: { parserOptions: { project: 'src/tsconfig.h5.json', tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: tests,
    languageOptions: { parserOptions: { project: 'tests/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    languageOptions: { parserOptions: { project: 'src/tsconfig.test.json', tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ['src/**/*.h5.test.ts'],
    languageOptions: { parserOptions: { project: 'src/tsconfig.h5-test.json', tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ['domain/**/*.ts', 'cloudfunctions/**/*.ts', 'src/**/*.ts', 'src/**/*.tsx'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', defaultExport, ...ownClock, ...moneyByHand] },
  },
  {
    files: ['domain/kernel/money.ts'],
    rules: { 'no-restricted-syntax': ['error', defaultExport, ...ownClock] },
  },
  {
    // The two places that read a clock: the server's, and the phone's tick, which is only for drawing.
    files: ['cloudfunctions/_server/cloud.ts', 'src/platform/tick.*.ts'],
    rules: { 'no-restricted-syntax': ['error', defaultExport, ...moneyByHand] },
  },
  {
    files: ['domain/**/*.ts', 'src/**/*.ts', 'src/**/*.tsx'],
    ignores: tests,
    rules: { 'no-console': 'error' },
  },
  {
    // Taro asks for a default export of the app, of every page and of their configurations.
    files: ['src/app.tsx', 'src/**/index.tsx', 'src/**/*.config.ts', 'config/index.ts'],
    rules: { 'no-restricted-syntax': ['error', ...ownClock, ...moneyByHand] },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // A component is its markup, one attribute a line.
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipComments: true, skipBlankLines: true }] },
  },
  {
    // WeChat rejects with plain objects, and what stands in for it must too.
    files: ['src/platform/*.h5.ts'],
    rules: { '@typescript-eslint/prefer-promise-reject-errors': 'off' },
  },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', defaultExport, sleeping],
      // Replies parsed from JSON are what is being asserted about.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Drawing speaks in coordinates.
    files: ['tools/packshots/**'],
    rules: { 'max-lines-per-function': 'off', 'max-params': 'off' },
  },
  {
    // What stands around the tests may wait: `until`, and functions that are slow on purpose.
    files: ['tests/support/**'],
    rules: { 'no-restricted-syntax': ['error', defaultExport] },
  },
  {
    // A Taro app of its own, which asks for the same default exports.
    files: ['tests/bench/empty-app/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '*.js'],
    languageOptions: { globals: nodeGlobals() },
    rules: { 'no-unused-vars': ['error', unusedOnPurpose] },
  },
  {
    // Declarations describe other people's exports.
    files: ['**/*.d.ts'],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/triple-slash-reference': 'off',
    },
  },
  { files: ['*.mjs', '*.cjs', '*.js'], rules: { 'no-restricted-syntax': 'off' } },
)

/** What Node gives every file; TypeScript checks the rest. */
function nodeGlobals() {
  const names = [
    'AbortSignal',
    'Buffer',
    'clearInterval',
    'clearTimeout',
    'console',
    'fetch',
    'performance',
    'process',
    'setInterval',
  ]
  const commonJs = ['__dirname', 'exports', 'module', 'require']
  return Object.fromEntries([...names, ...commonJs, 'setTimeout', 'URL'].map((name) => [name, 'readonly']))
}
