/**
 * Who may import whom (dependency-cruiser). tests/architecture/rules.test.ts plants one breach of each and sees it fire.
 * `npm` paths are matched wherever they are installed.
 */
const tests = '(\\.test\\.tsx?$|^tests/)'
const contract = '^domain/([^/]+/contract|app-contract)\\.ts$'
const npm = (/** @type {string} */ name) => `(^|/)node_modules/${name}/`

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'domain-is-pure',
    comment: 'domain is compiled into the phone and the cloud: it knows itself and dayjs, its contracts also zod.',
    severity: 'error',
    from: { path: '^domain/', pathNot: tests },
    to: { pathNot: ['^domain/', npm('dayjs'), npm('zod')] },
  },
  {
    name: 'zod-stays-in-contracts',
    comment: 'zod weighs 97 to 468 KB in a package of the phone. Limits both sides need stand in domain/*/limits.ts.',
    severity: 'error',
    from: { path: '^(domain|src)/', pathNot: [contract, tests] },
    to: { path: npm('zod') },
  },
  {
    name: 'domain-knows-contracts-as-types',
    comment: 'A rule that imports a contract at run time carries zod to the phone.',
    severity: 'error',
    from: { path: '^domain/', pathNot: ['^domain/[^/]+/contract\\.ts$', tests] },
    to: { path: contract, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'phone-knows-contracts-as-types',
    comment: 'A contract imported at run time carries zod to the phone; use `import type`.',
    severity: 'error',
    from: { path: '^src/', pathNot: tests },
    to: { path: contract, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'phone-knows-no-server',
    comment: 'src asks the cloud through src/cloud/call.ts only.',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: ['^(cloudfunctions|local-cloud|tools|config)/', npm('(wx-server-sdk|@cloudbase/[^/]+)')] },
  },
  {
    name: 'one-file-knows-the-sdk',
    comment: 'cloudfunctions/_server/cloud.ts is the one adapter of wx-server-sdk.',
    severity: 'error',
    from: {
      path: '^(cloudfunctions|local-cloud|domain|brand)/',
      pathNot: ['^cloudfunctions/_server/cloud\\.ts$', tests],
    },
    to: { path: npm('(wx-server-sdk|@cloudbase/[^/]+)') },
  },
  {
    name: 'functions-do-not-know-each-other',
    comment: 'Each folder is deployed alone; what two functions share stands in _server.',
    severity: 'error',
    from: { path: '^cloudfunctions/([^/]+)/' },
    to: { path: '^cloudfunctions/[^_/][^/]*/', pathNot: '^cloudfunctions/$1/' },
  },
  {
    name: 'cloud-knows-no-phone',
    comment: 'A function runs where there is no page, and must not know whether the cloud is local.',
    severity: 'error',
    from: { path: '^cloudfunctions/', pathNot: tests },
    to: { path: '^(src|local-cloud|tools|config)/', pathNot: '\\.json$' },
  },
  {
    name: 'subpackages-do-not-know-each-other',
    comment: 'WeChat loads a subpackage alone; what two share stands in src/components or domain.',
    severity: 'error',
    from: { path: '^src/packages/([^/]+)/' },
    to: { path: '^src/packages/', pathNot: '^src/packages/$1/' },
  },
  {
    name: 'main-package-knows-no-subpackage',
    comment: 'An import from a tab page or a shared component drags the subpackage into the main package.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/packages/' },
    to: { path: '^src/packages/' },
  },
  {
    name: 'local-cloud-stands-alone',
    comment: 'It runs the deployed bundles as files, as the real cloud does, and serves programs of other people too.',
    severity: 'error',
    from: { path: '^local-cloud/', pathNot: tests },
    to: { path: '^(cloudfunctions|src|tools)/' },
  },
  {
    name: 'no-test-in-the-product',
    comment: 'Product code imports no test.',
    severity: 'error',
    from: { path: '^(src|domain|brand|cloudfunctions|local-cloud)/', pathNot: tests },
    to: { path: tests },
  },
  {
    name: 'no-dev-dependency-in-the-product',
    comment: 'What ships is listed under "dependencies". The local cloud runs on a developer machine and may use both.',
    severity: 'error',
    from: { path: '^(src|domain|brand|cloudfunctions)/', pathNot: [tests, '\\.config\\.ts$'] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one idea in two places.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'A file nobody imports is dead, unless a tool or the platform starts it.',
    severity: 'error',
    from: {
      orphan: true,
      pathNot: [
        tests,
        '\\.d\\.ts$',
        '\\.(json|csv|md)$',
        '(^|/)tsconfig[^/]*\\.json$',
        '\\.config\\.ts$',
        '^src/(app\\.tsx|(pages|packages)/.+/index\\.tsx|custom-tab-bar/index\\.tsx|platform/|cloud/)',
        '^cloudfunctions/[^_/][^/]*/index\\.ts$',
      ],
    },
    to: {},
  },
  {
    name: 'nothing-unresolved',
    comment: 'An import that resolves to nothing fails in one of the builds.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '\\.(scss|css|png|svg)$' },
  },
]

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '(^|/)(dist|artefacts|coverage|\\.cache)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.weapp.ts', '.weapp.tsx', '.h5.ts', '.h5.tsx', '.mjs', '.cjs', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      exportsFields: ['exports'],
    },
  },
}
