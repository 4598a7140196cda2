import { parseArgs } from 'node:util'
import { brandBarcodes } from './seed/brand-barcodes'
import { readBrandFiles } from './seed/brand-files'
import { personasOf } from './seed/personas'
import { seedShop } from './seed/seed-shop'
import { shopEnvironment } from './seed/shop-environment'
import type { LocalCloudOptions } from './local-cloud-options'
import { startLocalCloud, type LocalCloud } from './start'

const usage = `node dist/local-cloud/main.cjs [options]

  --port <n>         listens on 127.0.0.1:<n>; default PORT or 5710, 0 picks a free one
  --data <dir>       where all state is kept; default .lianpu
  --fresh            forgets that state first
  --fresh-instances  a new instance of a function for every call, as after a cold start
  --shop             serves the shop: its functions, its page at / and the browser build at /shop/
  --brand <name>     whose shop; default BRAND or snack
  --dev              serves what npm run dev builds, and stays open when the goods cannot be brought up to date
  --quiet            prints nothing but errors
`

interface Options {
  readonly shop: boolean
  readonly dev: boolean
  readonly brand: string
  readonly quiet: boolean
  readonly cloud: LocalCloudOptions
}

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      data: { type: 'string', default: '.lianpu' },
      fresh: { type: 'boolean', default: false },
      'fresh-instances': { type: 'boolean', default: false },
      shop: { type: 'boolean', default: false },
      brand: { type: 'string' },
      dev: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(usage)
    process.exit(0)
  }
  const port = Number(values.port ?? process.env['PORT'] ?? 5710)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port is a number from 0 to 65535, not ${String(values.port)}`)
  const { data: dir, fresh, shop, quiet, dev } = values
  const brand = values.brand ?? process.env['BRAND'] ?? 'snack'
  if (!/^[a-z][a-z-]*$/.test(brand)) throw new Error(`--brand is the name of a folder of brand/, not ${brand}`)
  const built = ['dist', ...(brand === 'snack' ? [] : [brand]), ...(dev ? ['dev'] : [])].join('/')
  const common = { dir, port, fresh, freshInstances: values['fresh-instances'] }
  const bare = {
    functionsConfig: { runtime: 'Nodejs18.15', functions: {}, sharedEnvironment: [] },
    indexes: [],
    createCollections: true,
  }
  const full = () => ({
    environment: shopEnvironment,
    personas: personasOf(readBrandFiles(`brand/${brand}`)),
    barcodes: brandBarcodes(`brand/${brand}`),
    panelDir: 'dist/panel',
    shopDir: `${built}/h5`,
    ...(dev && { functionsDir: 'dist/dev/cloudfunctions' }),
  })
  const cloud = { ...common, ...(shop ? full() : bare) }
  return { shop, dev, brand, quiet, cloud }
}

/** The variables as a shell takes them. */
function exportLines(cloud: LocalCloud): string {
  return Object.entries(cloud.sdkEnvironment)
    .map(([name, value]) => `export ${name}='${value}'`)
    .join('\n')
}

function announce(cloud: LocalCloud, shop: boolean): void {
  if (shop) console.log(`The shop is open at ${cloud.url}/`)
  else
    console.log(
      `# A WeChat cloud on ${cloud.url}. With these, wx-server-sdk and @cloudbase/node-sdk use it:\n${exportLines(cloud)}`,
    )
}

function explain(error: unknown, port: number | undefined): string {
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'EADDRINUSE')
    return `Port ${String(port)} is taken. Stop what listens there, or choose another with --port or PORT.`
  return message ?? String(error)
}

/** A port that is open while the shop is still empty would be read as ready: the address is said last. */
async function open({ shop, dev, brand, quiet, cloud: options }: Options): Promise<LocalCloud> {
  const cloud = await startLocalCloud(options)
  try {
    const say = (line: string) => {
      if (!quiet) console.log(line)
    }
    if (shop) await seedShop(cloud, { brandDir: `brand/${brand}`, dir: options.dir, say })
  } catch (error) {
    if (!dev) {
      await cloud.close()
      throw error
    }
    console.error(`The goods could not be brought up to date: ${explain(error, undefined)}`)
  }
  if (!quiet) announce(cloud, shop)
  return cloud
}

async function main(): Promise<void> {
  let options: Options
  try {
    options = readOptions(process.argv.slice(2))
  } catch (error) {
    console.error(`${explain(error, undefined)}\n\n${usage}`)
    process.exit(2)
  }
  const cloud = await open(options).catch((error: unknown) => {
    console.error(explain(error, options.cloud.port))
    process.exit(1)
  })
  const stop = () => {
    void cloud.close().then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

void main()
