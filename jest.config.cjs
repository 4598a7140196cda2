const { existsSync } = require('node:fs')
const { join } = require('node:path')

/** What `npm test` leaves to `npm run test:long`: what takes long, needs the other brand's build or is about developing alone. */
const longTests = Object.entries(require('./config/long-tests.json')).map(
  ([folder, names]) => `/tests/${folder}/(${names.join('|')})\\.test\\.ts$`,
)

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
]

const node = {
  testEnvironment: 'node',
  transform: { '\\.(ts|tsx|mts|mjs)$': swc },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'mjs', 'json'],
}

/** Proofs that no folder owns, one project each: tests/<name>. */
const proofs = ['conformance', 'journeys', 'races', 'architecture', 'artifact', 'browser', 'gallery']

/** One project per kind of proof; `npm test` runs them all. */
module.exports = {
  projects: [
    {
      ...node,
      displayName: 'unit',
      roots: ['<rootDir>/domain', '<rootDir>/cloudfunctions', '<rootDir>/local-cloud', '<rootDir>/brand'],
      testMatch: ['**/*.test.ts'],
    },
    {
      ...node,
      displayName: 'phone',
      roots: ['<rootDir>/src'],
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: ['\\.h5\\.test\\.ts$'],
      moduleFileExtensions: ['weapp.ts', 'weapp.tsx', ...node.moduleFileExtensions],
    },
    {
      ...node,
      displayName: 'phone-h5',
      roots: ['<rootDir>/src'],
      testMatch: ['**/*.h5.test.ts'],
      moduleFileExtensions: ['h5.ts', 'h5.tsx', ...node.moduleFileExtensions],
    },
    ...proofs
      .filter((name) => existsSync(join(__dirname, 'tests', name)))
      .map((name) => ({
        ...node,
        displayName: name,
        roots: [`<rootDir>/tests/${name}`],
        testPathIgnorePatterns: process.env['LIANPU_LONG'] ? [] : longTests,
        setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
      })),
  ],
}
