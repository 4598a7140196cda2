import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { openLocalDatabase } from '../../../tests/support/local-database'

const WRITER = `
import { createDatabase } from './create-database'
const [dir = '', start = '0'] = process.argv.slice(2)
const clock = { now: () => Date.now(), register: () => undefined }
const main = async () => {
  const database = await createDatabase({ dir, clock, events: { add: () => undefined }, indexes: [], onDemandCollections: true })
  let next = Number(start)
  const worker = async () => {
    for (;;) {
      const n = next++
      const reply = await database.handle({ action: 'database.insertDocument', collectionName: 'kept', data: [JSON.stringify({ _id: 'n' + n, n })] })
      if (reply.code !== undefined) throw new Error(reply.message)
      const { transactionId } = await database.handle({ action: 'database.startTransaction' })
      for (const side of ['left', 'right']) {
        const query = JSON.stringify({ _id: side + n })
        const request = { transactionId, collectionName: 'pairs', merge: false, upsert: true, query, data: JSON.stringify({ n }) }
        await database.handle({ action: 'database.modifyDocument', ...request })
      }
      const committed = await database.handle({ action: 'database.commitTransaction', transactionId })
      if (committed.code !== undefined) throw new Error(committed.message)
      process.stdout.write(n + '\\n')
    }
  }
  await Promise.all(Array.from({ length: 8 }, worker))
}
void main()
`

let bundles: string
let writer: string
beforeAll(async () => {
  bundles = mkdtempSync(join(tmpdir(), 'lianpu-writer-'))
  writer = join(bundles, 'writer.cjs')
  const stdin = { contents: WRITER, resolveDir: __dirname, loader: 'ts' as const }
  await build({ stdin, bundle: true, platform: 'node', packages: 'external', outfile: writer })
})
afterAll(() => rmSync(bundles, { recursive: true, force: true }))

function startWriter(dir: string, start: number): ChildProcess {
  const modules = join(__dirname, '../../../node_modules')
  return spawn(process.execPath, [writer, dir, String(start)], {
    env: { ...process.env, NODE_PATH: modules },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Kills the writer after so many acknowledgements; resolves to all it gave. */
async function killAfter(child: ChildProcess, count: number): Promise<number[]> {
  const acknowledged: number[] = []
  const exited = new Promise((resolve) => child.once('exit', resolve))
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    acknowledged.push(Number(line))
    if (acknowledged.length === count) child.kill('SIGKILL')
  }
  await exited
  return acknowledged
}

test('every acknowledged write survives kill -9, transactions whole, three times in a row', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'lianpu-killed-'))
  const acknowledged: number[] = []
  for (const round of [0, 1, 2]) acknowledged.push(...(await killAfter(startWriter(dir, round * 100_000), 150)))
  expect(acknowledged.length).toBeGreaterThanOrEqual(450)

  const database = await openLocalDatabase({ dir })
  const idsOf = async (collectionName: string): Promise<Set<string>> => {
    const ids = new Set<string>()
    for (let last = ''; ;) {
      const query = JSON.stringify({ _id: { $gt: last } })
      const { data } = await database.act('getDocument', {
        collectionName,
        queryType: 'WHERE',
        limit: 1000,
        query,
        order: '{"_id":1}',
      })
      const page = (data as { list: string[] }).list.map((text) => (JSON.parse(text) as { _id: string })._id)
      if (page.length === 0) return ids
      for (const id of page) ids.add(id)
      last = page.at(-1) ?? ''
    }
  }
  const [kept, pairs] = [await idsOf('kept'), await idsOf('pairs')]
  expect(acknowledged.filter((n) => !kept.has(`n${n}`))).toEqual([])
  expect(acknowledged.filter((n) => !pairs.has(`left${n}`) || !pairs.has(`right${n}`))).toEqual([])
  expect([...pairs].filter((id) => id.startsWith('left') && !pairs.has(id.replace('left', 'right')))).toEqual([])
  await database.dispose()
}, 60_000)

test('a second user of the directory is refused by name until the first closes', async () => {
  const first = await openLocalDatabase()
  await expect(openLocalDatabase({ dir: first.dir })).rejects.toThrow(`in use by process ${process.pid}`)
  await first.close()
  const second = await openLocalDatabase({ dir: first.dir })
  await second.dispose()
})

test('another process is refused while this one has the directory open', async () => {
  const database = await openLocalDatabase()
  const child = spawn(process.execPath, [writer, database.dir, '0'], {
    env: { ...process.env, NODE_PATH: join(__dirname, '../../../node_modules') },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise((resolve) => child.once('exit', resolve))
  expect(code).toBe(1)
  expect(said).toContain(`in use by process ${process.pid}`)
  await database.dispose()
})

test('the lock of a dead process is broken, also when its number was given to another', async () => {
  const database = await openLocalDatabase()
  await database.act('insertDocument', { collectionName: 'kept', data: ['{"_id":"a"}'] })
  await database.close()
  for (const holder of [
    { pid: 2 ** 22 + 1, startedTick: '1' },
    { pid: process.pid, startedTick: '1' },
  ]) {
    writeFileSync(join(database.dir, 'lock'), JSON.stringify(holder))
    const reopened = await openLocalDatabase({ dir: database.dir })
    expect((await reopened.act('calculateDocument', { collectionName: 'kept' })).data).toEqual({ total: 1 })
    await reopened.close()
  }
  rmSync(database.dir, { recursive: true })
})

test('data of a newer version is refused and left as it is', async () => {
  const database = await openLocalDatabase()
  await database.act('insertDocument', { collectionName: 'kept', data: ['{"_id":"a"}'] })
  await database.close()
  writeFileSync(join(database.dir, 'format'), '2\n')
  const before = readFileSync(join(database.dir, 'data.mdb'))
  await expect(openLocalDatabase({ dir: database.dir })).rejects.toThrow('has format 2, written by a newer version')
  expect(readFileSync(join(database.dir, 'data.mdb')).equals(before)).toBe(true)
  writeFileSync(join(database.dir, 'format'), '1\n')
  const reopened = await openLocalDatabase({ dir: database.dir })
  expect((await reopened.act('calculateDocument', { collectionName: 'kept' })).data).toEqual({ total: 1 })
  await reopened.dispose()
})
