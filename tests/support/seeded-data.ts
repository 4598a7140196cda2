import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brandFileNames } from '#local-cloud/seed/brand-files'
import { seedShop } from '#local-cloud/seed/seed-shop'
import { shopEnvironment } from '#local-cloud/seed/shop-environment'
import { startLocalCloud } from '#local-cloud/start'

const kept = '.cache/seeded-shop'

/** Everything a seeded shop is made from: the brand, the functions that import it, the cloud that keeps it. */
function version(brand: string): string {
  const functions = readdirSync('dist/cloudfunctions').map((name) => `dist/cloudfunctions/${name}/index.js`)
  const files = brandFileNames.map((name) => `brand/${brand}/${name}`)
  const hash = createHash('sha256')
  for (const file of ['dist/local-cloud/main.cjs', 'config/database-indexes.json', ...functions, ...files]) {
    hash.update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

async function seedInto(dir: string, brand: string): Promise<void> {
  const cloud = await startLocalCloud({ dir, port: 0, environment: shopEnvironment })
  try {
    await seedShop(cloud, { brandDir: `brand/${brand}`, dir, say: () => undefined })
  } finally {
    await cloud.close()
  }
}

/**
 * A temporary folder with a freshly seeded shop. Seeding goes through the real functions once per build; every further shop
 * starts from a copy of that result.
 */
export async function seededData(brand = 'snack'): Promise<string> {
  const seed = join(kept, `${brand}-${version(brand)}`)
  if (!existsSync(seed)) {
    mkdirSync(kept, { recursive: true })
    const making = mkdtempSync(join(kept, 'making-'))
    await seedInto(making, brand)
    // Another suite may have been first; its result is as good.
    if (existsSync(seed)) rmSync(making, { recursive: true })
    else renameSync(making, seed)
  }
  const dir = mkdtempSync(join(tmpdir(), 'lianpu-shop-'))
  cpSync(seed, dir, { recursive: true })
  return dir
}
