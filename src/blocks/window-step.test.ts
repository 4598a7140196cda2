import { firstPieces, wantedPieces, windowStep } from './window-step'

const rows = Array.from({ length: 20 }, (_, place) => ({
  key: `row${String(place)}`,
  top: place * 300 - 1500,
  bottom: place * 300 - 1200,
}))
const reach = { screenPx: 844, abovePx: 100, belowPx: 450 }

test('only what is near the screen is wanted, nearest to its middle first', () => {
  expect(wantedPieces(rows, reach)).toEqual(['row6', 'row5', 'row7', 'row4', 'row8', 'row9'])
})

test('a row that only touches the reach is not drawn', () => {
  const edge = [
    { key: 'above', top: -400, bottom: -100 },
    { key: 'below', top: 1294, bottom: 1594 },
    { key: 'in', top: 1293, bottom: 1593 },
  ]
  expect(wantedPieces(edge, reach)).toEqual(['in'])
})

test('each step draws one piece more and lets all go that are far away', () => {
  const first = windowStep(new Set(['row0', 'row5']), ['row6', 'row5', 'row7'])
  expect(first && [...first]).toEqual(['row5', 'row6'])
  const second = windowStep(first ?? new Set(), ['row6', 'row5', 'row7'])
  expect(second && [...second].sort()).toEqual(['row5', 'row6', 'row7'])
  expect(windowStep(second ?? new Set(), ['row6', 'row5', 'row7'])).toBeUndefined()
})

test('what is no longer wanted goes even when nothing new comes', () => {
  expect([...(windowStep(new Set(['row0', 'row5']), ['row5']) ?? [])]).toEqual(['row5'])
})

test('the first paint fills the screen from the top and no more', () => {
  const pieces = [300, 300, 300, 300].map((roughPx, place) => ({ key: `p${String(place)}`, roughPx }))
  expect([...firstPieces(pieces, 844)]).toEqual(['p0', 'p1', 'p2'])
  expect([...firstPieces(pieces, 900)]).toEqual(['p0', 'p1', 'p2'])
  expect([...firstPieces(pieces, 901)]).toEqual(['p0', 'p1', 'p2', 'p3'])
})
