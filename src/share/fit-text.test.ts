import * as fc from 'fast-check'
import { fitText } from './fit-text'

/** Chinese a square, the rest half of one, as most fonts have it. */
const measure = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u00ff' ? 10 : 5), 0)

test.each([
  ['原味瓜子', 40, 1, ['原味瓜子']],
  ['原味瓜子', 39, 1, ['原味…']],
  ['原味瓜子长粒葵花籽', 50, 2, ['原味瓜子长', '粒葵花籽']],
  ['原味瓜子长粒葵花籽带壳', 40, 2, ['原味瓜子', '长粒葵…']],
  ['原味瓜子，慢火炒香', 40, 3, ['原味瓜', '子，慢火', '炒香']],
  ['净含量260克', 40, 2, ['净含量', '260克']],
  ['原味瓜子 长粒葵花籽', 55, 2, ['原味瓜子', '长粒葵花籽']],
  ['', 40, 2, []],
])('%j in %d px and %d lines reads %j', (...[text, width, lines, fitted]) => {
  expect(fitText(measure, text, { width, lines })).toEqual(fitted)
})

test('no line is ever wider than its room, and without an ellipsis no letter is lost', () => {
  const room = fc.record({ width: fc.integer({ min: 20, max: 300 }), lines: fc.integer({ min: 1, max: 5 }) })
  const words = fc.string({ unit: fc.constantFrom(...Array.from('瓜子，「」（）。a1. 克')) })
  fc.assert(
    fc.property(words, room, (text, { width, lines }) => {
      const fitted = fitText(measure, text, { width, lines })
      for (const line of fitted) expect(measure(line)).toBeLessThanOrEqual(width)
      expect(fitted.length).toBeLessThanOrEqual(lines)
      const bare = (value: string) => value.replace(/\s/g, '')
      if (!fitted.some((line) => line.endsWith('…'))) expect(bare(fitted.join(''))).toBe(bare(text))
    }),
  )
})
