/** One forbidden import, planted in a tree of its own to see the rule fire. */
interface Breach {
  rule: string
  what: string
  files: Readonly<Record<string, string>>
  from: string
  to: string
}

const sdk = 'node_modules/wx-server-sdk/index.js'
const zod = 'node_modules/zod/index.js'
const contract = 'domain/orders/contract.ts'

/** What the project does every day and must stay allowed. */
export const lawful: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'planted',
    imports: { '#domain/*': './domain/*.ts', '#server/*': './cloudfunctions/_server/*.ts' },
    dependencies: { dayjs: '1', zod: '4', 'wx-server-sdk': '4' },
    devDependencies: { mingo: '7' },
  }),
  'node_modules/dayjs/index.js': 'exports.now = 1',
  [zod]: 'exports.z = 1',
  [sdk]: 'exports.init = 1',
  'node_modules/mingo/index.js': 'exports.Query = 1',
  [contract]: `import * as z from 'zod'\nimport { limits } from './limits'\nexport const ordersContract = { z, limits }`,
  'domain/orders/limits.ts': 'export const limits = 1',
  'domain/orders/pricing.ts': `import dayjs from 'dayjs'\nimport type { ordersContract } from './contract'\nexport const price = (x: typeof ordersContract) => [dayjs, x]`,
  'domain/app-contract.ts': `import type { ordersContract } from './orders/contract'\nexport type App = typeof ordersContract`,
  'cloudfunctions/_server/cloud.ts': `import sdk from 'wx-server-sdk'\nexport const cloud = sdk`,
  'cloudfunctions/orders/index.ts': `import { cloud } from '#server/cloud'\nimport { ordersContract } from '#domain/orders/contract'\nexport const main = [cloud, ordersContract]`,
  'src/cloud/call.ts': `import type { App } from '#domain/app-contract'\nexport type Call = App`,
  'src/pages/home/index.tsx': `import type { Call } from '../../cloud/call'\nimport { price } from '#domain/orders/pricing'\nexport default (x: Call) => [x, price]`,
  'local-cloud/database.ts': `import { Query } from 'mingo'\nexport const query = Query`,
  'local-cloud/database.test.ts': `import sdk from 'wx-server-sdk'\nimport { query } from './database'\nexport const x = [sdk, query]`,
}

/** A breach made of one file with one import. */
const oneFile = (
  rule: string,
  what: string,
  { from, says, to }: { from: string; says: string; to: string },
): Breach => ({
  rule,
  what,
  files: { [from]: `${says}\n` },
  from,
  to,
})

export const breaches: readonly Breach[] = [
  oneFile('domain-is-pure', 'a rule may not read a file', {
    from: 'domain/orders/from-disk.ts',
    says: `import { readFileSync } from 'node:fs'\nexport const x = readFileSync`,
    to: 'fs',
  }),
  oneFile('domain-is-pure', 'a rule may not use the server', {
    from: 'domain/orders/from-server.ts',
    says: `import { cloud } from '#server/cloud'\nexport const x = cloud`,
    to: 'cloudfunctions/_server/cloud.ts',
  }),
  oneFile('zod-stays-in-contracts', 'limits may not carry zod to the phone', {
    from: 'domain/orders/checked-limits.ts',
    says: `import * as z from 'zod'\nexport const x = z`,
    to: zod,
  }),
  oneFile('zod-stays-in-contracts', 'a page may not check with zod', {
    from: 'src/components/form.ts',
    says: `import * as z from 'zod'\nexport const x = z`,
    to: zod,
  }),
  oneFile('domain-knows-contracts-as-types', 'a rule may not import a contract at run time', {
    from: 'domain/orders/quote.ts',
    says: `import { ordersContract } from './contract'\nexport const x = ordersContract`,
    to: contract,
  }),
  oneFile('phone-knows-contracts-as-types', 'the phone may not import a contract at run time', {
    from: 'src/cloud/checked-call.ts',
    says: `import { ordersContract } from '#domain/orders/contract'\nexport const x = ordersContract`,
    to: contract,
  }),
  oneFile('phone-knows-no-server', 'a page may not import a store', {
    from: 'src/components/stock.ts',
    says: `import { cloud } from '#server/cloud'\nexport const x = cloud`,
    to: 'cloudfunctions/_server/cloud.ts',
  }),
  oneFile('phone-knows-no-server', 'the phone may not import the local cloud', {
    from: 'src/components/fake-cloud.ts',
    says: `import { query } from '../../local-cloud/database'\nexport const x = query`,
    to: 'local-cloud/database.ts',
  }),
  oneFile('one-file-knows-the-sdk', 'an action may not reach past the adapter', {
    from: 'cloudfunctions/orders/shortcut.ts',
    says: `import sdk from 'wx-server-sdk'\nexport const x = sdk`,
    to: sdk,
  }),
  oneFile('functions-do-not-know-each-other', 'carts may not import from orders', {
    from: 'cloudfunctions/cart/peek.ts',
    says: `import { main } from '../orders/index'\nexport const x = main`,
    to: 'cloudfunctions/orders/index.ts',
  }),
  oneFile('functions-do-not-know-each-other', 'what functions share may not know one of them', {
    from: 'cloudfunctions/_server/knows-orders.ts',
    says: `import { main } from '../orders/index'\nexport const x = main`,
    to: 'cloudfunctions/orders/index.ts',
  }),
  oneFile('cloud-knows-no-phone', 'a function may not know the local cloud', {
    from: 'cloudfunctions/orders/where-am-i.ts',
    says: `import { query } from '../../local-cloud/database'\nexport const x = query`,
    to: 'local-cloud/database.ts',
  }),
  {
    rule: 'subpackages-do-not-know-each-other',
    what: 'the order pages may not import from the goods pages',
    files: {
      'src/packages/orders/row.ts': `import { card } from '../goods/card'\nexport const row = card`,
      'src/packages/goods/card.ts': 'export const card = 1',
    },
    from: 'src/packages/orders/row.ts',
    to: 'src/packages/goods/card.ts',
  },
  oneFile('main-package-knows-no-subpackage', 'a tab page may not drag a subpackage into the main package', {
    from: 'src/pages/home/heavy.ts',
    says: `import { card } from '../../packages/goods/card'\nexport const x = card`,
    to: 'src/packages/goods/card.ts',
  }),
  oneFile('local-cloud-stands-alone', 'the local cloud may not import the functions it runs', {
    from: 'local-cloud/in-process.ts',
    says: `import { main } from '../cloudfunctions/orders/index'\nexport const x = main`,
    to: 'cloudfunctions/orders/index.ts',
  }),
  oneFile('no-test-in-the-product', 'the product may not import a test', {
    from: 'local-cloud/uses-test.ts',
    says: `import { x } from './database.test'\nexport const y = x`,
    to: 'local-cloud/database.test.ts',
  }),
  oneFile('no-dev-dependency-in-the-product', 'a function may not use a development package', {
    from: 'cloudfunctions/orders/filter.ts',
    says: `import { Query } from 'mingo'\nexport const x = Query`,
    to: 'node_modules/mingo/index.js',
  }),
  {
    rule: 'no-cycles',
    what: 'two files may not need each other',
    files: {
      'domain/kernel/hen.ts': `import { egg } from './egg'\nexport const hen = () => egg`,
      'domain/kernel/egg.ts': `import { hen } from './hen'\nexport const egg = () => hen`,
    },
    from: 'domain/kernel/egg.ts',
    to: 'domain/kernel/hen.ts',
  },
  {
    rule: 'no-orphans',
    what: 'a file nobody imports is dead',
    files: { 'domain/kernel/forgotten.ts': 'export const forgotten = 1\n' },
    from: 'domain/kernel/forgotten.ts',
    to: 'domain/kernel/forgotten.ts',
  },
  oneFile('nothing-unresolved', 'an import must lead somewhere', {
    from: 'domain/kernel/lost.ts',
    says: `import { x } from './nowhere'\nexport const y = x`,
    to: './nowhere',
  }),
]
