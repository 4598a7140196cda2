import * as fc from 'fast-check'
import { addDays, shanghaiMidnight } from '../kernel/time'
import { differenceKinds, differenceNames, differenceSentence, type DifferenceKind } from './difference-kinds'
import { type BillRow, type BookEntry, reconcile } from './reconcile'

const day = '2026-11-21'
const from = shanghaiMidnight(day)
const to = shanghaiMidnight(addDays(day, 1))

const payment = (number: string, more: Partial<BookEntry> = {}): BookEntry => ({
  about: 'payment',
  number,
  outTradeNo: number,
  amountFen: 1_990,
  wechatNumber: `wx${number}`,
  progress: 'done',
  at: from + 1,
  ...more,
})
const refund = (number: string, more: Partial<BookEntry> = {}): BookEntry =>
  payment(number, { about: 'refund', outTradeNo: `of${number}`, ...more })

/** The row WeChat would have of an entry. */
const rowOf = (entry: BookEntry): BillRow => ({
  about: entry.about,
  number: entry.number,
  outTradeNo: entry.outTradeNo,
  amountFen: entry.amountFen,
  wechatNumber: entry.wechatNumber ?? `wx${entry.number}`,
  progress: entry.progress === 'none' ? 'done' : entry.progress,
})

const entries = fc
  .uniqueArray(
    fc.record({
      about: fc.constantFrom('payment' as const, 'refund' as const),
      number: fc.stringMatching(/^[0-9a-z]{6,12}$/),
      amountFen: fc.integer({ min: 1, max: 10_000_000 }),
      at: fc.integer({ min: from, max: to - 1 }),
    }),
    { selector: ({ number }) => number, minLength: 1, maxLength: 40 },
  )
  .map((all) => all.map(({ about, number, ...more }) => (about === 'payment' ? payment : refund)(number, more)))

/** What can be done to one agreeing pair, and the one difference that must then be found. */
interface Plant {
  readonly kind: DifferenceKind
  readonly about: BookEntry['about']
  readonly spoil: (entry: BookEntry, row: BillRow) => { ours: BookEntry[]; theirs: BillRow[] }
}
const plants: readonly Plant[] = [
  { kind: 'paid-here-absent-there', about: 'payment', spoil: (entry) => ({ ours: [entry], theirs: [] }) },
  { kind: 'refund-here-absent-there', about: 'refund', spoil: (entry) => ({ ours: [entry], theirs: [] }) },
  { kind: 'unknown-number', about: 'payment', spoil: (_, row) => ({ ours: [], theirs: [row] }) },
  { kind: 'refund-there-unknown-here', about: 'refund', spoil: (_, row) => ({ ours: [], theirs: [row] }) },
  ...(['payment', 'refund'] as const).flatMap((about): Plant[] => [
    {
      kind: about === 'refund' ? 'refund-amount-differs' : 'amount-differs',
      about,
      spoil: (entry, row) => ({ ours: [entry], theirs: [{ ...row, amountFen: row.amountFen + 1 }] }),
    },
    { kind: 'duplicate-row', about, spoil: (entry, row) => ({ ours: [entry], theirs: [row, row] }) },
    {
      kind: 'number-differs',
      about,
      spoil: (entry, row) => ({ ours: [entry], theirs: [{ ...row, wechatNumber: `${row.wechatNumber}9` }] }),
    },
    { kind: 'day-differs', about, spoil: (entry, row) => ({ ours: [{ ...entry, at: to }], theirs: [row] }) },
    {
      kind: 'status-differs',
      about,
      spoil: (entry, row) => ({ ours: [entry], theirs: [{ ...row, progress: 'failed' }] }),
    },
  ]),
  {
    kind: 'status-differs',
    about: 'refund',
    spoil: (entry, row) => ({ ours: [{ ...entry, progress: 'under-way' }], theirs: [row] }),
  },
  {
    kind: 'paid-there-unpaid-here',
    about: 'payment',
    spoil: (entry, row) => ({
      ours: [{ ...entry, progress: 'none', at: undefined, wechatNumber: undefined }],
      theirs: [row],
    }),
  },
]

const told = (found: ReturnType<typeof reconcile>) =>
  found.map(({ kind, about, number }) => `${kind} ${about} ${number}`)

test('books that agree with the bill have no difference', () => {
  fc.assert(
    fc.property(entries, (books) => {
      expect(reconcile({ day, bill: books.map(rowOf), books })).toEqual([])
    }),
  )
})

test('every planted difference is found exactly once, and nothing else, in whatever order the rows come', () => {
  const day$ = fc.tuple(entries, fc.infiniteStream(fc.option(fc.nat(), { freq: 2 })), fc.nat())
  fc.assert(
    fc.property(day$, ([whole, choices, seed]) => {
      const expected: string[] = []
      const parts = whole.map((entry) => {
        const choice = choices.next().value
        const fitting = plants.filter(({ about }) => about === entry.about)
        const plant = typeof choice === 'number' ? fitting[choice % fitting.length] : undefined
        if (!plant) return { ours: [entry], theirs: [rowOf(entry)] }
        expected.push(`${plant.kind} ${entry.about} ${entry.number}`)
        return plant.spoil(entry, rowOf(entry))
      })
      const bill = parts.flatMap(({ theirs }) => theirs)
      const books = parts.flatMap(({ ours }) => ours)
      const found = reconcile({ day, bill, books })
      expect(told(found).sort()).toEqual(expected.sort())
      const shuffle = <T>(list: readonly T[]) => {
        const at = seed % (list.length + 1)
        return [...list.slice(at), ...list.slice(0, at)].reverse()
      }
      expect(reconcile({ day, bill: shuffle(bill), books: shuffle(books) })).toEqual(found)
    }),
    { numRuns: 500 },
  )
})

test('copies of a row that disagree among themselves are judged the same in whatever order they come', () => {
  const copies = fc.array(
    fc.record({ amountFen: fc.integer({ min: 1, max: 3 }), wechatNumber: fc.constantFrom('a', 'b') }),
    {
      minLength: 2,
      maxLength: 4,
    },
  )
  fc.assert(
    fc.property(copies, (some) => {
      const ours = payment('n1', { amountFen: 2, wechatNumber: 'b' })
      const bill = some.map((copy) => ({ ...rowOf(ours), ...copy }))
      const found = reconcile({ day, bill, books: [ours] })
      expect(reconcile({ day, bill: [...bill].reverse(), books: [ours] })).toEqual(found)
      const fits = bill.some(({ amountFen, wechatNumber }) => amountFen === 2 && wechatNumber === 'b')
      if (fits) expect(found.map(({ kind }) => kind)).toEqual(['duplicate-row'])
      expect(found.find(({ kind }) => kind === 'duplicate-row')).toMatchObject({
        copies: some.length,
        theirsFen: some.reduce((sum, { amountFen }) => sum + amountFen, 0),
      })
    }),
  )
})

test('money there that is unpaid here and of another amount is not to be noted as paid', () => {
  const ours = payment('n1', { progress: 'none', at: undefined, wechatNumber: undefined })
  const bill = [{ ...rowOf(ours), amountFen: 1 }]
  expect(told(reconcile({ day, bill, books: [ours] }))).toEqual(['amount-differs payment n1'])
})

test.each([
  ['the first moment of the day', from, 1],
  ['its last', to - 1, 1],
  ['the last moment before it', from - 1, 0],
  ['the first after it', to, 0],
])('a payment of %s that WeChat does not have is missed on this day: %s', (_when, at, count) => {
  expect(reconcile({ day, bill: [], books: [payment('n1', { at })] })).toHaveLength(count)
})

test.each([
  ['under-way', 'done', false],
  ['under-way', 'failed', false],
  ['under-way', 'under-way', false],
  ['under-way', 'none', true],
  ['done', 'done', false],
  ['done', 'under-way', true],
  ['done', 'none', true],
  ['done', 'failed', true],
  ['failed', 'failed', false],
  ['failed', 'done', true],
  ['failed', 'under-way', true],
] as const)('a refund that is %s in the bill and %s here by now differs: %p', (theirs, ours, differs) => {
  const entry = refund('r1', { progress: ours })
  const found = reconcile({ day, bill: [{ ...rowOf(entry), progress: theirs }], books: [entry] })
  expect(told(found)).toEqual(differs ? ['status-differs refund r1'] : [])
})

test('a payment and a refund of the same number are two things', () => {
  const both = [payment('n1'), refund('n1', { amountFen: 1 })]
  expect(reconcile({ day, bill: both.map(rowOf), books: both })).toEqual([])
  expect(told(reconcile({ day, bill: [rowOf(payment('n1'))], books: [refund('n1')] }))).toEqual([
    'unknown-number payment n1',
    'refund-here-absent-there refund n1',
  ])
})

test('a payment that came to nothing on both sides is no difference', () => {
  const ours = payment('n1', { progress: 'none', at: undefined, wechatNumber: undefined })
  expect(reconcile({ day, bill: [{ ...rowOf(ours), progress: 'failed' }], books: [ours] })).toEqual([])
})

test('our own books never hold a number twice', () => {
  expect(() => reconcile({ day, bill: [], books: [payment('n1'), payment('n1')] })).toThrow(RangeError)
})

test('every kind has a name of its own and a sentence that says what to do', () => {
  const sentences = differenceKinds.map((kind) =>
    differenceSentence({ kind, about: 'payment', number: 'n', outTradeNo: 'n', oursFen: 1_234, theirsFen: 5_678 }),
  )
  expect(new Set(sentences).size).toBe(differenceKinds.length)
  expect(new Set(Object.values(differenceNames)).size).toBe(differenceKinds.length)
  for (const sentence of sentences) expect(sentence).toMatch(/到商户平台|核对/)
  expect(sentences[differenceKinds.indexOf('amount-differs')]).toContain('微信收了 56.78 元，本店应收 12.34 元')
})
