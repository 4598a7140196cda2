import { shade, type Context } from './canvas'
import { between, type Random } from './random'

/** One nut, seed or piece of fruit: its outline in a box of about ±55, its colour, what is drawn on it. */
export interface Kind {
  readonly outline: string
  readonly colour: string
  /** Length against the others, 1 for an almond. */
  readonly size: number
  /** How much light it throws back, 0 to 1. */
  readonly gloss: number
  readonly texture: (context: Context, random: Random) => void
}

const seed = 'M0,-54 C10,-42 25,-8 25,14 C25,38 13,50 0,50 C-13,50 -25,38 -25,14 C-25,-8 -10,-42 0,-54Z'
const almond = 'M0,-54 C20,-42 33,-8 32,14 C30,40 15,50 0,50 C-15,50 -30,40 -32,14 C-33,-8 -20,-42 0,-54Z'
const oval = 'M0,-50 C26,-44 36,-10 34,14 C32,40 14,50 0,50 C-14,50 -32,40 -34,14 C-36,-10 -26,-44 0,-50Z'
const round = 'M0,-44 C25,-44 44,-25 44,0 C44,25 25,44 0,44 C-25,44 -44,25 -44,0 C-44,-25 -25,-44 0,-44Z'
const kidney =
  'M-42,-18 C-46,-46 -12,-58 16,-46 C48,-31 54,14 30,42 C20,55 -2,49 2,31 C7,13 3,2 -8,-1 C-26,-5 -39,0 -42,-18Z'
const shellOfTwo =
  'M0,-58 C24,-58 31,-36 23,-15 C19,-3 20,4 26,16 C34,40 20,57 0,57 C-20,57 -34,40 -26,16 C-20,4 -19,-3 -23,-15 C-31,-36 -24,-58 0,-58Z'
const lobes =
  'M0,-46 C10,-58 30,-48 30,-34 C48,-32 50,-8 40,0 C52,14 40,36 26,36 C22,52 4,52 0,42 C-4,52 -22,52 -26,36 C-40,36 -52,14 -40,0 C-50,-8 -48,-32 -30,-34 C-30,-48 -10,-58 0,-46Z'
const strip = 'M-20,-58 C-4,-64 16,-60 22,-52 C28,-20 18,20 24,50 C14,62 -10,60 -22,54 C-28,20 -16,-20 -20,-58Z'
const heart = 'M0,52 C-20,42 -41,8 -37,-18 C-33,-42 -12,-45 0,-38 C12,-45 33,-42 37,-18 C41,8 20,42 0,52Z'
const wrinkled =
  'M-6,-46 C14,-52 30,-38 31,-22 C40,-8 36,14 30,26 C26,44 4,52 -10,46 C-28,46 -36,24 -34,8 C-42,-8 -30,-40 -6,-46Z'

/** Strokes from end to end that follow the outline, `count` of them. */
const lengthwise = (colour: string, count: number, width: number) => (context: Context, random: Random) => {
  context.strokeStyle = colour
  for (let line = 0; line < count; line++) {
    const side = ((line + 0.5) / count) * 2 - 1
    context.lineWidth = width * between(random, 0.6, 1.3)
    context.beginPath()
    context.moveTo(side * 4, -52)
    context.bezierCurveTo(side * 22, -20, side * 38, 10, side * 10, 52)
    context.stroke()
  }
}

/** Short crooked strokes anywhere. */
const scratches = (colour: string, count: number, width: number) => (context: Context, random: Random) => {
  context.strokeStyle = colour
  context.lineWidth = width
  context.lineCap = 'round'
  for (let mark = 0; mark < count; mark++) {
    const [x, y] = [between(random, -38, 38), between(random, -48, 48)]
    context.beginPath()
    context.moveTo(x, y)
    context.quadraticCurveTo(
      x + between(random, -12, 12),
      y + 8,
      x + between(random, -14, 14),
      y + between(random, 6, 22),
    )
    context.stroke()
  }
}

const dots = (colour: string, count: number, radius: number) => (context: Context, random: Random) => {
  context.fillStyle = colour
  for (let dot = 0; dot < count; dot++) {
    context.beginPath()
    context.ellipse(
      between(random, -40, 40),
      between(random, -48, 48),
      radius,
      radius * 0.62,
      between(random, 0, 3),
      0,
      7,
    )
    context.fill()
  }
}

/** A lens-shaped opening that shows what is inside. */
const opening = (inside: string, width: number) => (context: Context) => {
  const lens = new Path2D(`M4,-52 Q${4 + width},-8 2,34 Q${-width * 0.5},-8 4,-52Z`)
  context.fillStyle = '#3a2412'
  context.fill(lens)
  context.translate(2, -4)
  context.scale(0.78, 0.86)
  context.fillStyle = inside
  context.fill(lens)
}

const line = (path: string, colour: string, width: number) => (context: Context) => {
  context.strokeStyle = colour
  context.lineWidth = width
  context.lineCap = 'round'
  context.stroke(new Path2D(path))
}

const all =
  (...textures: readonly Kind['texture'][]): Kind['texture'] =>
  (context, random) => {
    for (const texture of textures) {
      context.save()
      texture(context, random)
      context.restore()
    }
  }

const kind = (
  outline: string,
  colour: string,
  size: number,
  gloss: number,
  ...textures: readonly Kind['texture'][]
): Kind => ({
  outline,
  colour,
  size,
  gloss,
  texture: all(...textures),
})

/** A walnut's folds: dark lines with lit edges, and the seam. */
const grooves = (colour: string) =>
  all(
    scratches(shade(colour, -0.28), 34, 3.4),
    scratches(shade(colour, 0.22), 26, 2.4),
    scratches(shade(colour, -0.4), 8, 2.2),
    line('M0,-44 C-4,-10 4,10 0,44', shade(colour, -0.42), 4),
  )

/** Everything a pack can hold, by name. */
export const kinds: Readonly<Record<string, Kind>> = {
  sunflower: kind(seed, '#34302d', 0.86, 0.25, lengthwise('#d8d2c8', 4, 4.5)),
  sunflowerCaramel: kind(seed, '#5a3216', 0.86, 0.75, lengthwise('#cf9a55', 4, 4.5)),
  sunflowerSpiced: kind(seed, '#40302a', 0.86, 0.2, lengthwise('#b39a80', 4, 4), dots('#6b3d22', 10, 2)),
  sunflowerPepper: kind(seed, '#33322a', 0.86, 0.25, lengthwise('#d3d4b4', 4, 4.5), dots('#7c9a35', 16, 2.6)),
  pumpkin: kind(almond, '#f0e6cd', 0.86, 0.15, line(almond, '#cdb98c', 9), lengthwise('#e3d4ae', 3, 1.5)),
  pumpkinKernel: kind(seed, '#7d8f4c', 0.62, 0.3, lengthwise('#9fae6c', 3, 2)),
  almond: kind(almond, '#a4622f', 0.9, 0.25, lengthwise('#8a4d22', 9, 1.8), lengthwise('#c08249', 6, 1.2)),
  almondShell: kind(
    almond,
    '#d9b27a',
    1,
    0.12,
    scratches('#b98d54', 16, 2),
    dots('#a37740', 24, 1.8),
    opening('#9a5a2c', 15),
  ),
  cashew: kind(kidney, '#efd8a8', 0.9, 0.35, scratches('#e0c188', 6, 2)),
  cashewSkin: kind(kidney, '#d9ad6d', 0.95, 0.3, scratches('#a8683a', 18, 5), dots('#ffffff', 10, 1.4)),
  cashewRoast: kind(kidney, '#b5703a', 0.95, 0.45, scratches('#7c421c', 14, 5)),
  cashewMustard: kind(kidney, '#d8cf7a', 0.95, 0.2, dots('#8fa03a', 26, 2.2), dots('#f3efbd', 16, 2)),
  macadamia: kind(
    round,
    '#86532c',
    0.86,
    0.7,
    scratches('#754422', 8, 3),
    line('M-34,-12 C-12,4 14,4 36,-10', '#2e1709', 6),
    line('M-34,-8 C-12,9 14,9 36,-5', '#d9b27e', 2),
  ),
  macadamiaKernel: kind(round, '#f0e0ba', 0.72, 0.4, line('M-30,12 C-8,22 12,22 32,10', '#dcc492', 3)),
  pistachio: kind(oval, '#e2cba2', 0.84, 0.2, scratches('#c9ab78', 8, 2), opening('#9fb04c', 26)),
  pistachioKernel: kind(seed, '#93a849', 0.72, 0.2, scratches('#74546a', 10, 7), scratches('#b3c26c', 8, 3)),
  walnut: kind(round, '#c99f68', 1.2, 0.15, grooves('#c99f68'), dots('#a87c46', 12, 3)),
  walnutKernel: kind(lobes, '#c68d50', 0.9, 0.2, grooves('#b87f42')),
  walnutAmber: kind(lobes, '#a95a1e', 0.95, 0.9, grooves('#9a4f1a'), dots('#f6ead0', 16, 3.4)),
  hickory: kind(lobes, '#ad7138', 0.7, 0.35, grooves('#9d632e')),
  hazelnut: kind(
    round,
    '#b3733c',
    0.62,
    0.45,
    lengthwise('#965a2b', 6, 2),
    line('M-22,-38 C-8,-46 10,-46 22,-38', '#e0bd8c', 14),
  ),
  peanut: kind(
    shellOfTwo,
    '#dcb67e',
    1.05,
    0.12,
    lengthwise('#b98c50', 6, 2.4),
    scratches('#c39a5f', 18, 2.2),
    dots('#b98c50', 14, 2),
  ),
  nori: kind(round, '#d3c68e', 0.62, 0.3, dots('#3c5a34', 26, 3.2), dots('#efe6bd', 12, 2.6)),
  bean: kind(oval, '#dcae4e', 0.9, 0.35, line('M-2,-48 C10,-20 -6,10 4,46', '#9c6a1c', 6), scratches('#f0cf80', 8, 3)),
  beanCrab: kind(oval, '#dd8f36', 0.9, 0.4, line('M-2,-48 C10,-20 -6,10 4,46', '#a4541a', 6), dots('#f7cf78', 20, 2.4)),
  mango: kind(strip, '#f3a632', 1.2, 0.4, scratches('#dd8c1c', 12, 3), scratches('#ffcf7a', 12, 3)),
  strawberry: kind(heart, '#d23a40', 0.92, 0.12, dots('#f1c46a', 26, 1.9), scratches('#b5252f', 10, 2)),
  cranberry: kind(wrinkled, '#94202f', 0.62, 0.65, scratches('#6d1220', 12, 4), scratches('#c2485a', 5, 2)),
  raisin: kind(wrinkled, '#45293f', 0.58, 0.45, scratches('#2b1728', 14, 4), scratches('#7a5472', 6, 2)),
  blueberry: kind(wrinkled, '#3e4068', 0.5, 0.35, scratches('#2a2b4c', 10, 4)),
  fig: kind(
    'M0,-50 C12,-40 40,-12 40,12 C40,38 20,50 0,50 C-20,50 -40,38 -40,12 C-40,-12 -12,-40 0,-50Z',
    '#c0935c',
    1.05,
    0.2,
    lengthwise('#94683a', 9, 3),
    lengthwise('#dcb884', 6, 2),
  ),
  apricot: kind(
    round,
    '#e3913a',
    0.86,
    0.35,
    line('M-4,-44 C10,-12 8,14 -2,44', '#b8621a', 5),
    scratches('#c97322', 10, 3),
  ),
  jujube: kind(
    round,
    '#8c2a1e',
    0.8,
    0.3,
    line('M0,-26 C15,-26 26,-15 26,0 C26,15 15,26 0,26 C-15,26 -26,15 -26,0 C-26,-15 -15,-26 0,-26Z', '#e0b27c', 18),
  ),
  oat: kind(oval, '#e6d1a6', 0.5, 0.1, line('M0,-44 L0,44', '#cdb27c', 4)),
  cheese: kind('M-30,-30 L30,-30 L30,30 L-30,30Z', '#f3d980', 0.55, 0.2, dots('#e5c25c', 6, 4)),
}
