import { command } from './cloud'
import { collection, type Document } from './collection'

const things = collection<Document>('things')

const vanishing: [string, Record<string, unknown>][] = [
  ['nothing', {}],
  ['an undefined owner', { _id: 'a', openid: undefined }],
  ['an empty owner', { openid: '' }],
  ['an empty object', { _id: {} }],
]
test.each(vanishing)('a filter of %s would match everything and is never sent', async (_, where) => {
  await expect(things.find({ where, limit: 1 })).rejects.toThrow(TypeError)
  await expect(things.update(where, { a: 1 })).rejects.toThrow(TypeError)
  await expect(things.remove(where)).rejects.toThrow(TypeError)
})

test('an empty id is never asked for', async () => {
  await expect(things.get('')).rejects.toThrow(TypeError)
})

test('an operator is a filter, not an empty object', () => {
  expect(Object.getPrototypeOf(command().gte(1))).not.toBe(Object.prototype)
})
