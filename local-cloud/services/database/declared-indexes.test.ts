import { openLocalDatabase } from '../../../tests/support/local-database'

const declared = (unique: boolean, ...fields: string[]) => [
  { collection: 'rows', name: 'by-code', unique, keys: fields.map((field) => ({ field, direction: 1 as const })) },
]
const insert = (data: object[]) => ({ collectionName: 'rows', data: data.map((row) => JSON.stringify(row)) })

test('an index declared later is built from the documents there are', async () => {
  const plain = await openLocalDatabase()
  await plain.act(
    'insertDocument',
    insert([
      { _id: 'a', code: '1' },
      { _id: 'b', code: '2' },
    ]),
  )
  await plain.close()
  const indexed = await openLocalDatabase({ dir: plain.dir, indexes: declared(true, 'code') })
  expect((await indexed.act('insertDocument', insert([{ code: '2' }]))).message).toMatch(/E11000/)
  const { data } = await indexed.act('getDocument', {
    collectionName: 'rows',
    queryType: 'WHERE',
    query: '{"code":"1"}',
  })
  expect((data as { list: string[] }).list).toHaveLength(1)
  expect(indexed.events.seen).toEqual([])
  await indexed.dispose()
})

test('a unique index over documents that break it fails by name and changes nothing', async () => {
  const plain = await openLocalDatabase()
  await plain.act(
    'insertDocument',
    insert([
      { _id: 'a', code: '1' },
      { _id: 'b', code: '1' },
    ]),
  )
  await plain.close()
  const opening = openLocalDatabase({ dir: plain.dir, indexes: declared(true, 'code') })
  await expect(opening).rejects.toThrow(/Index by-code cannot be built: .*E11000/)
  const again = await openLocalDatabase({ dir: plain.dir })
  expect((await again.act('calculateDocument', { collectionName: 'rows' })).data).toEqual({ total: 2 })
  expect(await again.act('insertDocument', insert([{ code: '1' }]))).toHaveProperty('data')
  await again.dispose()
})

test('an index no longer declared binds nobody, and one with other fields is built anew', async () => {
  const first = await openLocalDatabase({ indexes: declared(true, 'code') })
  await first.act('insertDocument', insert([{ _id: 'a', code: '1', area: 1 }]))
  await first.close()
  const second = await openLocalDatabase({ dir: first.dir, indexes: declared(true, 'code', 'area') })
  expect(await second.act('insertDocument', insert([{ code: '1', area: 2 }]))).toHaveProperty('data')
  expect((await second.act('insertDocument', insert([{ code: '1', area: 1 }]))).code).toBe('DATABASE_REQUEST_FAILED')
  await second.close()
  const third = await openLocalDatabase({ dir: first.dir })
  expect(await third.act('insertDocument', insert([{ code: '1', area: 1 }]))).toHaveProperty('data')
  await third.dispose()
})

test('a declared index makes its collection, also where collections are not made on demand', async () => {
  const database = await openLocalDatabase({ indexes: declared(false, 'code'), onDemandCollections: false })
  expect((await database.act('calculateDocument', { collectionName: 'rows' })).data).toEqual({ total: 0 })
  expect((await database.act('calculateDocument', { collectionName: 'others' })).code).toBe(
    'DATABASE_COLLECTION_NOT_EXIST',
  )
  await database.dispose()
})

test('the duplicate error can be told the way the official documents name it', async () => {
  const database = await openLocalDatabase({
    indexes: declared(true, 'code'),
    duplicateErrorStyle: 'DATABASE_DUPLICATE_WRITE',
  })
  await database.act('insertDocument', insert([{ code: '1' }]))
  const reply = await database.act('insertDocument', insert([{ code: '1' }]))
  expect(reply.code).toBe('DATABASE_DUPLICATE_WRITE')
  expect(reply.message).toMatch(/DuplicateWrite/)
  await database.dispose()
})
