import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EJSON } from 'bson'
import type { IndexDeclaration } from '#local-cloud/ports'
import { createDatabase } from '#local-cloud/services/database/create-database'
import indexes from '../../config/database-indexes.json'
import { createEventList } from '../support/local-database'
import { createSetClock } from '../support/set-clock'

const root = join(__dirname, '../..')
const dir = mkdtempSync(join(tmpdir(), 'lianpu-audit-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const sku = (number: number, available: number) => ({
  _id: `sku${String(number).padStart(4, '0')}`,
  available,
  held: 0,
  sold: 0,
  writtenOff: 0,
  initial: 5,
  restocked: 0,
  holders: {},
})

/** Leaves a shop of many pages in the folder, as a local cloud that was stopped does. */
async function leaveShop(available: (number: number) => number): Promise<void> {
  const database = await createDatabase({
    dir: join(dir, 'database'),
    clock: createSetClock(),
    events: createEventList(),
    indexes: indexes as IndexDeclaration[],
    onDemandCollections: false,
  })
  const collectionName = 'skus'
  await database.handle({ action: 'database.removeDocument', collectionName, query: '{}', multi: true })
  const data = Array.from({ length: 450 }, (_, number) => EJSON.stringify(sku(number, available(number))))
  const reply = await database.handle({ action: 'database.insertDocument', collectionName, data })
  expect(reply.code).toBeUndefined()
  await database.close()
}

function audit(): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['tools/audit.mjs', '--data', dir], { cwd: root }, (error, stdout) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout }),
    )
  })
}

test('the auditor reads all pages of a sound shop and says so', async () => {
  await leaveShop(() => 5)
  expect(await audit()).toEqual({
    code: 0,
    output:
      '450 skus, 0 stock-buckets, 0 orders, 0 payments, 0 refunds, 0 reviews, 0 products: every invariant holds\n',
  })
})

test('one wrong unit on the last page is named, and the command fails', async () => {
  await leaveShop((number) => (number === 449 ? 6 : 5))
  const { code, output } = await audit()
  expect(code).toBe(1)
  expect(output).toContain('stock-is-conserved  skus/sku0449')
  expect(output).toContain('1 violations')
})
