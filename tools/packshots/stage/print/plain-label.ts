import type { Draw } from './front-label'
import { signature } from './mark'
import { type } from './paper'

/** A pot is low: the name as large as it goes, one line, and how much it holds. */
const lowPlain: Draw = (paper, print, { top, bottom }) => {
  const { colours, label, maker, net } = print
  const room = bottom - top
  const { ink: colour } = colours
  signature(paper, maker, [500, top + room * 0.14], room * 0.14, colour)
  const name = { x: 500, y: top + room * 0.5, size: room * 0.32, colour, bold: true, spacing: 0.06, maxWidth: 900 }
  type(paper, label.name, { ...name, face: maker.face })
  type(paper, label.line, { x: 500, y: top + room * 0.76, size: room * 0.115, colour, spacing: 0.1, maxWidth: 900 })
  if (net) type(paper, `净含量 ${net}`, { x: 500, y: top + room * 0.92, size: room * 0.1, colour, maxWidth: 900 })
}

/** Cosmetic: small logo, name, one line, much room; no picture. */
export const plain: Draw = (paper, print, { top, bottom }) => {
  const { context } = paper
  const { colours, label, maker } = print
  const room = bottom - top
  if (room < 420) {
    lowPlain(paper, print, { top, bottom })
    return
  }
  const unit = Math.min(1, room / 1000)
  signature(paper, maker, [500, top + room * 0.17], 74 * unit + 10, colours.ink)
  type(paper, label.name, {
    x: 500,
    y: top + room * 0.44,
    size: Math.min(150, room * 0.2),
    colour: colours.ink,
    face: maker.face,
    bold: true,
    spacing: 0.05,
    maxWidth: 820,
  })
  type(paper, label.latin.toUpperCase(), {
    x: 500,
    y: top + room * 0.575,
    size: 34 * unit + 4,
    colour: colours.ink,
    spacing: 0.2,
    maxWidth: 780,
  })
  context.fillStyle = colours.accent
  context.fillRect(440, top + room * 0.645, 120, 6)
  type(paper, label.line, {
    x: 500,
    y: top + room * 0.73,
    size: 54 * unit + 6,
    colour: colours.ink,
    bold: true,
    spacing: 0.08,
    maxWidth: 800,
  })
  type(paper, (label.claims ?? []).join('　·　'), {
    x: 500,
    y: top + room * 0.82,
    size: 36 * unit + 4,
    colour: colours.ink,
    maxWidth: 780,
  })
  if (print.net)
    type(paper, `净含量 ${print.net}`, {
      x: 500,
      y: bottom - room * 0.065,
      size: 34 * unit + 5,
      colour: colours.ink,
      bold: true,
      maxWidth: 900,
    })
}
