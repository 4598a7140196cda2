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
  transform: { '\\.(ts|tsx|mts)$': swc },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'mjs', 'json'],
}

/** One project per kind of proof; `npm test` runs them all. */
module.exports = {
  projects: [
    {
      ...node,
      displayName: 'unit',
      roots: ['<rootDir>/domain', '<rootDir>/cloudfunctions', '<rootDir>/local-cloud', '<rootDir>/brand'],
      testMatch: ['**/*.test.ts'],
    },
    { ...node, displayName: 'conformance', roots: ['<rootDir>/tests/conformance'] },
    { ...node, displayName: 'journeys', roots: ['<rootDir>/tests/journeys'] },
  ],
}
