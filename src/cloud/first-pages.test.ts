import { firstPages, type Page } from './first-pages'

/** Orders 1 to 5, two a page; what comes with the list comes with its first page alone. */
const pageOf: Record<string, Page<number, string | undefined>> = {
  first: { items: [1, 2], nextCursor: 'b', extra: 'counts' },
  b: { items: [3, 4], nextCursor: 'c', extra: undefined },
  c: { items: [5], nextCursor: undefined, extra: undefined },
}

function orders() {
  const asked: string[] = []
  const load = (cursor = 'first') => {
    asked.push(cursor)
    return Promise.resolve(pageOf[cursor]!)
  }
  return { asked, load }
}

test('whoever comes back to a list two pages deep finds both pages, and the way to the third', async () => {
  const { asked, load } = orders()
  expect(await firstPages(load, 2)).toEqual({ items: [1, 2, 3, 4], nextCursor: 'c', extra: 'counts' })
  expect(asked).toEqual(['first', 'b'])
})

test('a list that has become shorter ends where it ends', async () => {
  const { asked, load } = orders()
  expect(await firstPages(load, 9)).toEqual({ items: [1, 2, 3, 4, 5], nextCursor: undefined, extra: 'counts' })
  expect(asked).toEqual(['first', 'b', 'c'])
})

test('a list that was not read yet begins with one page', async () => {
  const { asked, load } = orders()
  expect((await firstPages(load, 0)).items).toEqual([1, 2])
  expect(asked).toEqual(['first'])
})
