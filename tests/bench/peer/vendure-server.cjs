const { writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { join } = require('node:path')

/**
 * Vendure as published, filled with goods, on a PostgreSQL database. Started in the folder it is installed in, with its
 * port, that of the database and what it sells as JSON. Says `ready` when it is open.
 */
const { port, databasePort, goods } = JSON.parse(process.argv[2] ?? '{}')
const require_ = createRequire(join(process.cwd(), 'package.json'))
const { bootstrap, dummyPaymentHandler, DefaultLogger, LogLevel } = require_('@vendure/core')
const { populate } = require_('@vendure/core/cli')

const config = {
  apiOptions: { port, hostname: '127.0.0.1', adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
  authOptions: {
    tokenMethod: ['bearer'],
    superadminCredentials: { identifier: 'bench', password: 'only-for-this-bench' },
    cookieOptions: { secret: 'only-for-this-bench' },
  },
  dbConnectionOptions: {
    type: 'postgres',
    synchronize: true,
    logging: false,
    host: '127.0.0.1',
    port: databasePort,
    username: 'bench',
    database: 'postgres',
  },
  logger: new DefaultLogger({ level: LogLevel.Error }),
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
}

const initialData = {
  defaultLanguage: 'en',
  defaultZone: 'Asia',
  countries: [{ name: 'China', code: 'CN', zone: 'Asia' }],
  taxRates: [{ name: 'Standard', percentage: 0 }],
  shippingMethods: [{ name: 'Standard', price: 600 }],
  paymentMethods: [
    {
      name: 'Dummy',
      handler: { code: dummyPaymentHandler.code, arguments: [{ name: 'automaticSettle', value: 'true' }] },
    },
  ],
  collections: [],
}

const header =
  'name,slug,description,assets,facets,optionGroups,optionValues,sku,price,taxCategory,stockOnHand,trackInventory,variantAssets,variantFacets'

async function main() {
  const rows = goods.map(({ sku, stock }) => `${sku},${sku},,,,,,${sku},14.90,Standard,${stock},true,,`)
  const csv = join(process.cwd(), 'goods.csv')
  writeFileSync(csv, [header, ...rows].join('\n'))
  await populate(() => bootstrap(config), initialData, csv)
  console.log('ready')
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
