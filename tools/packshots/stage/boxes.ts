import { blur, gradient, shade, within, type Context } from './canvas'
import { fillWith } from './heap'
import { front, logo, netContents, type } from './label'
import type { Pack } from './pouch'

/** Front, top and side of a box seen from a little above and to the right. */
function solid(context: Context, size: { width: number; height: number; depth: number }, colour: string): void {
  const { width, height, depth } = size
  const face = (points: readonly (readonly [number, number])[], fill: string | CanvasGradient) => {
    context.beginPath()
    for (const [x, y] of points) context.lineTo(x, y)
    context.closePath()
    context.fillStyle = fill
    context.fill()
  }
  const [dx, dy] = [depth * 0.62, -depth * 0.5]
  face(
    [
      [0, 0],
      [dx, dy],
      [width + dx, dy],
      [width, 0],
    ],
    gradient(
      context,
      [0, dy, 0, 0],
      [
        [0, shade(colour, 0.3)],
        [1, shade(colour, 0.16)],
      ],
    ),
  )
  face(
    [
      [width, 0],
      [width + dx, dy],
      [width + dx, height + dy],
      [width, height],
    ],
    gradient(
      context,
      [width, 0, width + dx, 0],
      [
        [0, shade(colour, -0.32)],
        [1, shade(colour, -0.46)],
      ],
    ),
  )
  face(
    [
      [0, 0],
      [width, 0],
      [width, height],
      [0, height],
    ],
    gradient(
      context,
      [0, 0, width, height],
      [
        [0, shade(colour, 0.09)],
        [1, shade(colour, -0.1)],
      ],
    ),
  )
  context.fillStyle = 'rgba(255, 255, 255, .4)'
  context.fillRect(0, 0, width, 1.6)
  context.fillRect(width - 1, 0, 1.4, height)
}

/** Height of a box against its width. */
export const boxRatio = 1.16

/** A folding box of single bags with a window in front. */
export function box(context: Context, pack: Pack): void {
  const { width } = pack
  const height = width * boxRatio
  within(context, () => {
    context.translate(pack.x, pack.y)
    solid(context, { width, height, depth: width * 0.3 }, pack.print.colour)
    front(context, pack.print, { x: 0, y: height * 0.105, width })
    const view = new Path2D()
    const area: [number, number, number, number] = [width * 0.1, height * 0.5, width * 0.8, height * 0.37]
    view.roundRect(...area, width * 0.05)
    within(context, () => {
      context.clip(view)
      fillWith(context, area, { contents: pack.contents, size: width * 0.17, seed: pack.print.note })
      blur(context, 6)
      context.lineWidth = 24
      context.strokeStyle = 'rgba(20, 10, 4, .55)'
      context.stroke(view)
    })
    context.lineWidth = 3
    context.strokeStyle = pack.print.accent
    context.stroke(view)
    netContents(context, pack.print, { x: 0, y: height * 0.935, width })
  })
}

/** A plain corrugated carton, printed in one colour, taped on top. */
export function carton(context: Context, pack: Pack): void {
  const { width, print } = pack
  const height = width * 0.82
  within(context, () => {
    context.translate(pack.x, pack.y)
    solid(context, { width, height, depth: width * 0.34 }, print.colour)
    context.fillStyle = 'rgba(255, 250, 235, .5)'
    context.beginPath()
    for (const [x, y] of [
      [0.42, 0],
      [0.63, -0.17],
      [0.75, -0.17],
      [0.54, 0],
    ] as const)
      context.lineTo(x * width, y * width)
    context.fill()
    context.fillRect(width * 0.42, 0, width * 0.12, height * 0.14)
    for (let y = 6; y < height; y += 7) {
      context.fillStyle = 'rgba(60, 35, 10, .035)'
      context.fillRect(0, y, width, 2)
    }
    front(context, print, { x: width * 0.14, y: height * 0.25, width: width * 0.72 })
    context.strokeStyle = print.accent
    context.lineWidth = 2
    context.strokeRect(width * 0.08, height * 0.7, width * 0.84, height * 0.2)
    type(context, `净含量 ${print.net}`, {
      x: width * 0.5,
      y: height * 0.77,
      size: width * 0.045,
      colour: print.accent,
      weight: 700,
    })
    type(context, '经典 20 袋 · 全坚果 20 袋 · 烤燕麦 20 袋', {
      x: width * 0.5,
      y: height * 0.84,
      size: width * 0.036,
      colour: print.accent,
    })
  })
}

/** A flat gift box with a foil plate. */
export function gift(context: Context, pack: Pack): void {
  const { width, print } = pack
  const height = width * 0.72
  within(context, () => {
    context.translate(pack.x, pack.y)
    solid(context, { width, height, depth: width * 0.26 }, print.colour)
    within(context, () => {
      context.beginPath()
      context.rect(0, 0, width, height)
      context.clip()
      context.strokeStyle = print.accent
      context.globalAlpha = 0.2
      context.lineWidth = 1.6
      const step = width * 0.11
      for (let row = 0; row * step * 0.5 < height + step; row++)
        for (let at = -1; at * step < width + step; at++)
          for (let ring = 1; ring <= 3; ring++) {
            context.beginPath()
            context.arc(at * step + (row % 2 ? step / 2 : 0), row * step * 0.5, (step / 2) * (ring / 3), Math.PI, 0)
            context.stroke()
          }
    })
    plate(context, pack, height)
    context.fillStyle = 'rgba(0, 0, 0, .22)'
    context.fillRect(0, height * 0.28, width, 2.4)
    context.fillStyle = 'rgba(255, 255, 255, .2)'
    context.fillRect(0, height * 0.287, width, 1.6)
  })
}

function plate(context: Context, { print, width }: Pack, height: number): void {
  const [wide, high] = [width * 0.46, height * 0.74]
  const [left, top] = [(width - wide) / 2, height * 0.13]
  context.fillStyle = shade(print.colour, -0.22)
  context.fillRect(left, top, wide, high)
  context.strokeStyle = print.accent
  context.lineWidth = 3
  context.strokeRect(left, top, wide, high)
  context.lineWidth = 1.2
  context.strokeRect(left + 7, top + 7, wide - 14, high - 14)
  logo(context, width / 2, top + high * 0.17, width * 0.042, print.accent)
  type(context, print.name, {
    x: width / 2,
    y: top + high * 0.48,
    size: width * 0.135,
    colour: print.accent,
    face: 'serif',
    weight: 700,
    spacing: width * 0.02,
  })
  type(context, print.note, {
    x: width / 2,
    y: top + high * 0.74,
    size: width * 0.031,
    colour: print.accent,
    spacing: 1,
  })
  type(context, print.net, { x: width / 2, y: top + high * 0.86, size: width * 0.028, colour: print.accent })
}

/** A clear tub with a screwed lid, three sorts lying in layers. */
export function tub(context: Context, pack: Pack): void {
  const { width, print } = pack
  const height = width * 1.28
  const lid = height * 0.14
  const round = width * 0.1
  within(context, () => {
    context.translate(pack.x, pack.y)
    const body = new Path2D(
      `M6,${lid} L${width - 6},${lid} L${width - 14},${height - round} Q${width / 2},${height + round} 14,${height - round}Z`,
    )
    within(context, () => {
      context.clip(body)
      const third = (height - lid) / 3
      pack.contents.forEach((contents, layer) =>
        within(context, () => {
          context.beginPath()
          context.rect(0, lid + third * layer - 4, width, third + 40)
          context.clip()
          fillWith(context, [0, lid + third * layer, width, third + 20], {
            contents: [contents],
            size: width * 0.17,
            seed: contents,
          })
        }),
      )
      context.fillStyle = print.colour
      const [top, foot] = [lid + height * 0.2, height * 0.825]
      context.fill(
        new Path2D(
          `M0,${top} Q${width / 2},${top + round * 0.8} ${width},${top} L${width},${foot} Q${width / 2},${foot + round * 0.9} 0,${foot}Z`,
        ),
      )
      context.translate(0, round * 0.2)
      front(context, print, { x: width * 0.06, y: top + height * 0.075, width: width * 0.88 })
      type(context, `净含量 ${print.net}`, {
        x: width / 2,
        y: foot - height * 0.008,
        size: width * 0.042,
        colour: print.accent,
        weight: 700,
      })
    })
    context.fillStyle = gradient(
      context,
      [0, 0, width, 0],
      [
        [0, 'rgba(12, 6, 2, .45)'],
        [0.12, 'rgba(255, 255, 255, .1)'],
        [0.2, 'rgba(255, 255, 255, .42)'],
        [0.28, 'rgba(255, 255, 255, .05)'],
        [0.7, 'rgba(0, 0, 0, 0)'],
        [1, 'rgba(12, 6, 2, .5)'],
      ],
    )
    context.fill(body)
    context.fillStyle = gradient(
      context,
      [0, 0, width, 0],
      [
        [0, '#8d2a07'],
        [0.2, '#f08a5c'],
        [0.36, print.colour],
        [0.8, '#9c2e08'],
        [1, '#6b1e03'],
      ],
    )
    context.fill(
      new Path2D(
        `M0,${round * 0.5} L0,${lid} Q${width / 2},${lid + round * 0.8} ${width},${lid} L${width},${round * 0.5}Z`,
      ),
    )
    for (let rib = 8; rib < width; rib += 9) {
      context.fillStyle = 'rgba(0, 0, 0, .1)'
      context.fillRect(rib, round * 0.6, 2, lid - round * 0.2)
    }
    context.fillStyle = gradient(
      context,
      [0, 0, width, 0],
      [
        [0, '#f0a27c'],
        [0.4, '#e0673a'],
        [1, '#b84a1e'],
      ],
    )
    context.beginPath()
    context.ellipse(width / 2, round * 0.5, width / 2, round * 0.5, 0, 0, 7)
    context.fill()
  })
}
