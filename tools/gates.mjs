import { existsSync, readdirSync } from 'node:fs'
import { build, builds } from './builds.mjs'
import { inRoot } from './root.mjs'
import { runInstalled } from './run-command.mjs'

/**
 * One check that passes or fails as a whole.
 * @typedef {{ name: string, run: () => Promise<{ code: number, output: string }> }} Gate
 */

/** The other brand is compiled from the same source: it can wait. */
const buildsOfLongPart = ['skin-h5', 'skin-weapp']

/** @param {string} name @returns {Gate} */
const buildGate = (name) => ({
  name: `build ${name}`,
  run: () =>
    build(name).then(
      () => ({ code: 0, output: '' }),
      (/** @type {unknown} */ error) => ({ code: 1, output: error instanceof Error ? error.message : String(error) }),
    ),
})

/** Every runtime's TypeScript project: `tsconfig.json` and its variants, one or two folders deep. */
function typeProjects() {
  const folders = readdirSync(inRoot('.'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules$|dist$)/.test(entry.name))
    .map((entry) => entry.name)
  return folders
    .flatMap((folder) => [
      folder,
      ...readdirSync(inRoot(folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${folder}/${entry.name}`),
    ])
    .flatMap((folder) =>
      readdirSync(inRoot(folder))
        .filter((file) => /^tsconfig.*\.json$/.test(file))
        .map((file) => `${folder}/${file}`),
    )
    .sort()
}

/** The folders whose imports are governed by config/architecture.cjs. */
const governed = ['src', 'domain', 'brand', 'cloudfunctions', 'local-cloud'].filter((folder) =>
  existsSync(inRoot(folder)),
)

/**
 * The builds, longest first, so that two workers end at about the same time.
 * @returns {Gate[]}
 */
export function buildGates() {
  const longestFirst = ['h5', 'weapp']
  const others = Object.keys(builds).filter((name) => !longestFirst.includes(name) && !buildsOfLongPart.includes(name))
  return [...longestFirst, ...others].map(buildGate)
}

const testFiles = ['tests/**/*.ts', '**/*.test.ts']

/** @param {readonly string[]} args @returns {Gate['run']} */
const eslint = (args) => () => runInstalled('eslint/bin/eslint.js', ['--max-warnings=0', ...args])

/** What only `.ci/run` does after `npm test`. @returns {Gate[]} */
export const longGates = () => [
  ...buildsOfLongPart.map(buildGate),
  { name: 'eslint of the tests', run: eslint(testFiles) },
]

/** The checks that read the source. @returns {Gate[]} */
export function sourceGates() {
  return [
    { name: 'eslint', run: eslint(['.', ...testFiles.flatMap((files) => ['--ignore-pattern', files])]) },
    {
      name: 'prettier',
      run: () => runInstalled('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
    },
    ...typeProjects().map((project) => ({
      name: `tsc ${project}`,
      run: () => runInstalled('typescript/bin/tsc', ['-p', project, '--pretty', 'false']),
    })),
    {
      name: 'dependency-cruiser',
      run: () =>
        runInstalled('dependency-cruiser/bin/dependency-cruise.mjs', [
          '--config',
          'config/architecture.cjs',
          ...governed,
        ]),
    },
    { name: 'knip', run: () => runInstalled('knip/bin/knip.js', ['--config', 'config/knip.json', '--no-progress']) },
  ]
}
