import type { Nutrition } from '../../packshots-spec'
import { type Paper, type } from './paper'

/** Nutrient reference values of GB 28050. */
const rows: readonly (readonly [name: string, of: keyof Nutrition, unit: string, reference: number])[] = [
  ['能量', 'kJ', '千焦', 8400],
  ['蛋白质', 'protein', '克', 60],
  ['脂肪', 'fat', '克', 60],
  ['碳水化合物', 'carbohydrate', '克', 300],
  ['钠', 'sodiumMg', '毫克', 2000],
]

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly ink: string
}

/** The table of what is in 100 g. Where it ends. */
export function nutritionTable(paper: Paper, nutrition: Nutrition, { x, y, width, size, ink }: Place): number {
  const { context } = paper
  const step = size * 1.62
  const columns = [x + size * 0.5, x + width * 0.66, x + width - size * 0.5] as const
  context.strokeStyle = ink
  context.lineWidth = 3
  context.strokeRect(x, y, width, step * (rows.length + 2))
  type(paper, '营养成分表', {
    x: x + width / 2,
    y: y + step / 2,
    size: size * 1.08,
    colour: ink,
    bold: true,
    spacing: 0.2,
  })
  const line = (at: number, thick: number) => {
    context.lineWidth = thick
    context.beginPath()
    context.moveTo(x, y + step * at)
    context.lineTo(x + width, y + step * at)
    context.stroke()
  }
  const cells = (at: number, words: readonly [string, string, string], bold = false) => {
    const middle = y + step * (at + 0.5)
    type(paper, words[0], { x: columns[0], y: middle, size, colour: ink, align: 'left', bold })
    type(paper, words[1], { x: columns[1], y: middle, size, colour: ink, align: 'right', bold })
    type(paper, words[2], { x: columns[2], y: middle, size, colour: ink, align: 'right', bold })
  }
  line(1, 3)
  cells(1, ['项目', '每100克', 'NRV%'], true)
  rows.forEach(([name, of, unit, reference], index) => {
    line(index + 2, 1)
    const value = nutrition[of]
    cells(index + 2, [name, `${value} ${unit}`, `${Math.round((value / reference) * 100)}%`])
  })
  return y + step * (rows.length + 2)
}
