import { blur, makeCanvas, shade, shadow, within, type Context } from './canvas'
import { kinds, type Kind } from './kinds'
import { between, randomFrom, type Random } from './random'

const pieces = new Map<string, readonly HTMLCanvasElement[]>()
const box = 64

/** A kind drawn in several turns under the one light, a piece being `box` units wide with an almond filling it. */
function piecesOf(name: string): readonly HTMLCanvasElement[] {
  const known = pieces.get(name)
  if (known) return known
  const kind = kinds[name]
  if (!kind) throw new Error(`no kind ${name}`)
  const random = randomFrom(name)
  const made = Array.from({ length: 16 }, () => drawPiece(kind, random))
  pieces.set(name, made)
  return made
}

function drawPiece(kind: Kind, random: Random): HTMLCanvasElement {
  const { canvas, context } = makeCanvas(box * 1.6, box * 1.6)
  const outline = new Path2D(kind.outline)
  context.translate(box * 0.8, box * 0.8)
  within(context, () => {
    context.rotate(between(random, 0, Math.PI * 2))
    context.scale((box / 110) * kind.size * between(random, 0.84, 1), (box / 110) * kind.size)
    context.fillStyle = shade(kind.colour, between(random, -0.1, 0.08))
    context.fill(outline)
    within(context, () => {
      context.clip(outline)
      kind.texture(context, random)
    })
    context.globalCompositeOperation = 'source-atop'
    blur(context, 3)
    context.lineWidth = 16
    context.strokeStyle = shade(kind.colour, -0.62)
    context.globalAlpha = 0.5
    context.stroke(outline)
  })
  light(context, kind.gloss)
  return withShadow(canvas)
}

/** The shadow is drawn once, here: casting it for each of a thousand pieces takes minutes. */
function withShadow(piece: HTMLCanvasElement): HTMLCanvasElement {
  const { canvas, context } = makeCanvas(box * 1.6, box * 1.6)
  shadow(context, box * 0.07, 0.5)
  context.drawImage(piece, 0, 0, box * 1.6, box * 1.6)
  return canvas
}

/** The one light, from up and to the left, over whatever stands in the context. */
function light(context: Context, gloss: number): void {
  const reach = box * 0.52
  context.globalCompositeOperation = 'source-atop'
  const fall = context.createLinearGradient(-reach, -reach, reach, reach)
  fall.addColorStop(0.1, 'rgba(255, 246, 225, .42)')
  fall.addColorStop(0.5, 'rgba(255, 246, 225, 0)')
  fall.addColorStop(0.95, 'rgba(38, 18, 4, .5)')
  context.fillStyle = fall
  context.fillRect(-box, -box, box * 2, box * 2)
  blur(context, 2.2)
  context.fillStyle = `rgba(255, 255, 255, ${0.2 + gloss * 0.6})`
  context.beginPath()
  context.ellipse(-box * 0.11, -box * 0.14, box * 0.13, box * 0.06, -0.7, 0, 7)
  context.fill()
}

interface Place {
  readonly x: number
  readonly y: number
}

/** Puts pieces at places, the later ones on top, each with its shadow. */
function put(
  context: Context,
  places: readonly Place[],
  options: { contents: readonly string[]; size: number; random: Random },
): void {
  const { contents, size, random } = options
  places.forEach(({ x, y }, order) => {
    const choice = piecesOf(contents[Math.floor(random() * contents.length)] ?? '')
    const piece = choice[order % choice.length]
    if (!piece) return
    const width = size * 1.6
    context.drawImage(piece, x - width / 2, y - width / 2, width, width)
  })
}

interface Filling {
  readonly contents: readonly string[]
  /** Width of an almond in units. */
  readonly size: number
  readonly seed: string
}

/** Fills a rectangle so that no ground shows. */
export function fillWith(context: Context, area: readonly [number, number, number, number], filling: Filling): void {
  const [left, top, width, height] = area
  const random = randomFrom(filling.seed)
  const step = filling.size * 0.31
  const places: Place[] = []
  for (let y = top - step; y < top + height + step; y += step)
    for (let x = left - step; x < left + width + step; x += step)
      places.push({ x: x + between(random, -step, step) * 0.6, y: y + between(random, -step, step) * 0.6 })
  context.fillStyle = '#3a2414'
  context.fillRect(left, top, width, height)
  put(context, shuffled(places, random), { ...filling, random })
}

/** A mound on the ground, `width` × `height` units with its foot at `x`, `y`. */
export function mound(
  context: Context,
  at: { x: number; y: number; width: number; height: number },
  filling: Filling,
): void {
  const random = randomFrom(filling.seed)
  within(context, () => {
    blur(context, filling.size * 0.2)
    context.fillStyle = 'rgba(45, 28, 14, .38)'
    context.beginPath()
    context.ellipse(
      at.x + filling.size * 0.1,
      at.y + filling.size * 0.1,
      at.width * 0.5,
      at.width * 0.11 + filling.size * 0.12,
      0,
      0,
      7,
    )
    context.fill()
  })
  const places: Place[] = []
  const spacing = filling.size * Math.max(...filling.contents.map((name) => kinds[name]?.size ?? 1))
  const layers = Math.max(1, Math.round(at.height / (spacing * 0.38)))
  for (let layer = 0; layer <= layers; layer++) {
    const rise = layer / layers
    const reach = (at.width / 2) * Math.sqrt(1 - rise * 0.96)
    const ring = Math.max(2, Math.round((reach * 2) / (spacing * 0.56)))
    for (let depth = -1; depth <= 1; depth += 0.5)
      for (let spot = 0; spot < ring; spot++) {
        const x = at.x - reach + (reach * 2 * (spot + random())) / ring
        const bend = Math.sqrt(Math.max(0, 1 - ((x - at.x) / reach) ** 2))
        places.push({
          x,
          y: at.y - rise * at.height + depth * at.width * 0.1 * bend * (1 - rise * 0.8) + between(random, -4, 4),
        })
      }
  }
  put(context, places, { ...filling, random })
}

/** A few pieces lying alone. */
export function scatter(context: Context, spots: readonly Place[], filling: Filling): void {
  const random = randomFrom(filling.seed)
  put(context, spots, { ...filling, random })
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((item) => ({ item, order: random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item)
}
