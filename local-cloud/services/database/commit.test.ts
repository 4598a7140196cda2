import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEventList } from '../../../tests/support/local-database'
import { createSetClock } from '../../../tests/support/set-clock'
import { DocumentLocks } from './document-locks'
import { DocumentStore, pendingDocument } from './document-store'
import { Transactions } from './transactions'

let dir: string
let store: DocumentStore
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lianpu-commit-'))
  store = new DocumentStore(dir)
})
afterEach(async () => {
  await store.close()
  rmSync(dir, { recursive: true })
})

const rows = () => store.catalog.find('rows') ?? store.catalog.create('rows')
const put = (_id: string, n: number): void => {
  const before = store.latest.get(rows(), _id)
  const after = pendingDocument({ _id, n }, 0)
  store.put(rows(), after.bytes, { before: before?.document, after: after.document })
}
const numberOf = (id: string): unknown => store.latest.get(rows(), id)?.document['n']

test('a commit that meets a document changed behind its lock leaves none of its writes', async () => {
  await store.write(() => {
    for (const id of ['a', 'b']) put(id, 1)
  })
  const tools = { store, locks: new DocumentLocks(), events: createEventList(), style: 'E11000' as const }
  const transactions = new Transactions({ ...tools, clock: createSetClock() })
  const id = transactions.start()
  for (const _id of ['a', 'b']) transactions.replace(id, rows(), { _id, n: 2 })
  await store.write(() => put('b', 7))
  await expect(transactions.commit(id)).rejects.toThrow('TransactionConflict')
  expect([numberOf('a'), numberOf('b')]).toEqual([1, 7])
})

test('a shared write keeps what it wrote before it threw, a whole one keeps nothing', async () => {
  const halfway = (id: string) => (): void => {
    put(id, 1)
    throw new Error('halfway')
  }
  await expect(store.write(halfway('shared'))).rejects.toThrow('halfway')
  await expect(store.writeAll(halfway('whole'))).rejects.toThrow('halfway')
  expect([numberOf('shared'), numberOf('whole')]).toEqual([1, undefined])
})
