import { blur, gradient, makeCanvas, shade, within, type Context } from './canvas'
import { logo } from './apron-logo'

interface Person {
  readonly ground: string
  readonly skin: string
  readonly hair: string
  readonly shirt: string
  readonly apron?: string
  readonly style: 'bob' | 'long' | 'short' | 'bun'
  readonly glasses?: boolean
  /** Smiles with closed lips. */
  readonly quiet?: boolean
  readonly earrings?: string
}

/** The guides of the shipped brands by the name of their picture. */
const people: Readonly<Record<string, Person>> = {
  'zhou-xiaoman': {
    ground: '#f6dfc2',
    skin: '#f6cfae',
    hair: '#33231c',
    shirt: '#f7f1e6',
    apron: '#1f5d4c',
    style: 'bob',
    earrings: '#c43a0a',
  },
  'lin-ruoxi': { ground: '#d5e4dc', skin: '#f8d6ba', hair: '#4a2f22', shirt: '#d98a72', style: 'long', quiet: true },
  'chen-shu': {
    ground: '#dbe3ec',
    skin: '#e6b48c',
    hair: '#231c1a',
    shirt: '#53728c',
    apron: '#8a6424',
    style: 'short',
    glasses: true,
    quiet: true,
  },
  'he-ahe': {
    ground: '#f5d5c8',
    skin: '#efc29c',
    hair: '#2a1d1a',
    shirt: '#8e3b46',
    style: 'bun',
    earrings: '#e7c98b',
  },
  'su-wan': { ground: '#dfe3f0', skin: '#f7d3b8', hair: '#2c211f', shirt: '#3b4a78', style: 'bun', quiet: true },
  'gu-yiming': { ground: '#e3e6e2', skin: '#eabf98', hair: '#1f1a19', shirt: '#e9e4da', style: 'short', quiet: true },
  'shen-zhixia': {
    ground: '#efe0e4',
    skin: '#f8d8c0',
    hair: '#4a3026',
    shirt: '#f4eff0',
    style: 'long',
    earrings: '#8a6fa8',
  },
  'luo-qing': { ground: '#e0e9e4', skin: '#f0c8a2', hair: '#33261f', shirt: '#6f8f84', style: 'bob', glasses: true },
  'ye-cheng': {
    ground: '#ebe4d8',
    skin: '#f4ccab',
    hair: '#26201e',
    shirt: '#b98a96',
    style: 'bob',
    earrings: '#c9b28a',
  },
}

/** Behind the head and over the forehead, per cut. */
const hair: Readonly<Record<Person['style'], { back: string; front: string }>> = {
  bob: {
    back: 'M240,78 C150,78 132,150 134,214 C136,262 140,292 166,304 C190,312 290,312 314,304 C340,292 344,262 346,214 C348,150 330,78 240,78Z',
    front: 'M158,212 C156,150 184,124 214,118 C206,150 268,170 322,206 C328,140 300,96 240,94 C182,94 148,140 158,212Z',
  },
  long: {
    back: 'M240,74 C142,74 130,160 136,230 C140,300 118,350 128,404 C176,424 304,424 352,404 C362,350 340,300 344,230 C350,160 338,74 240,74Z',
    front: 'M240,94 C176,94 150,150 158,240 C166,192 214,164 236,112 C264,164 314,192 322,240 C330,150 304,94 240,94Z',
  },
  short: {
    back: 'M240,90 C168,90 154,140 158,206 L322,206 C326,140 312,90 240,90Z',
    front:
      'M158,204 C148,128 190,84 250,86 C310,88 334,136 322,204 C316,180 314,160 304,150 C276,158 238,156 212,140 C190,152 168,168 158,204Z',
  },
  bun: {
    back: 'M240,88 C162,88 148,150 156,232 L324,232 C332,150 318,88 240,88Z M240,36 C200,36 180,62 188,90 C196,116 284,116 292,90 C300,62 280,36 240,36Z',
    front:
      'M157,226 C150,146 184,100 240,98 C296,100 330,146 323,226 C314,184 300,150 258,128 C226,150 172,168 157,226Z',
  },
}

/** A drawn portrait, 480 × 480, the face in the middle so that it may be cut round. */
export function portrait(name: string): HTMLCanvasElement {
  const person = people[name]
  if (!person) throw new Error(`nobody called ${name}`)
  const { canvas, context } = makeCanvas(480, 480)
  const fill = (colour: string | CanvasGradient, path: string) => {
    context.fillStyle = colour
    context.fill(new Path2D(path))
  }
  fill(
    gradient(
      context,
      [0, 0, 480, 480],
      [
        [0, shade(person.ground, 0.35)],
        [1, shade(person.ground, -0.06)],
      ],
    ),
    'M0,0H480V480H0Z',
  )
  fill(
    gradient(
      context,
      [0, 70, 0, 420],
      [
        [0, shade(person.hair, 0.1)],
        [1, shade(person.hair, -0.15)],
      ],
    ),
    hair[person.style].back,
  )
  body(context, person, fill)
  face(context, person, fill)
  fill(
    gradient(
      context,
      [150, 80, 340, 240],
      [
        [0, shade(person.hair, 0.24)],
        [0.5, shade(person.hair, 0.06)],
        [1, person.hair],
      ],
    ),
    hair[person.style].front,
  )
  if (person.glasses) glasses(context)
  return canvas
}

type Fill = (colour: string | CanvasGradient, path: string) => void

function body(context: Context, person: Person, fill: Fill): void {
  fill(
    gradient(
      context,
      [60, 330, 420, 480],
      [
        [0, shade(person.shirt, 0.1)],
        [1, shade(person.shirt, -0.16)],
      ],
    ),
    'M40,480 C46,392 98,366 186,350 L294,350 C382,366 434,392 440,480Z',
  )
  fill(shade(person.skin, -0.1), 'M208,286 L208,344 C208,384 272,384 272,344 L272,286Z')
  within(context, () => {
    context.clip(new Path2D('M208,286 L208,344 C208,384 272,384 272,344 L272,286Z'))
    blur(context, 8)
    fill('rgba(110, 55, 25, .32)', 'M190,270 C200,330 280,330 290,270Z')
  })
  if (!person.apron) {
    fill(shade(person.shirt, -0.14), 'M196,346 C206,404 274,404 284,346 L300,352 C292,424 188,424 180,352Z')
    return
  }
  fill(shade(person.shirt, 0.25), 'M186,348 L240,392 L206,420 L170,358Z M294,348 L240,392 L274,420 L310,358Z')
  fill(
    gradient(
      context,
      [120, 400, 360, 480],
      [
        [0, shade(person.apron, 0.08)],
        [1, shade(person.apron, -0.14)],
      ],
    ),
    'M136,364 L158,358 L172,424 L308,424 L322,358 L344,364 L352,480 L128,480Z',
  )
  logo(context, 240, 452, 22, '#f1dcae')
}

function face(context: Context, person: Person, fill: Fill): void {
  const oval =
    'M240,116 C292,116 322,158 320,216 C318,272 282,318 240,318 C198,318 162,272 160,216 C158,158 188,116 240,116Z'
  fill(shade(person.skin, -0.06), 'M160,206 C142,200 142,244 164,250Z M320,206 C338,200 338,244 316,250Z')
  if (person.earrings)
    fill(person.earrings, 'M150,252 a7,7 0 1 0 14,0 a7,7 0 1 0 -14,0Z M316,252 a7,7 0 1 0 14,0 a7,7 0 1 0 -14,0Z')
  fill(
    gradient(
      context,
      [170, 130, 320, 310],
      [
        [0, shade(person.skin, 0.2)],
        [0.6, person.skin],
        [1, shade(person.skin, -0.08)],
      ],
    ),
    oval,
  )
  within(context, () => {
    context.clip(new Path2D(oval))
    blur(context, 14)
    fill(
      'rgba(222, 96, 74, .3)',
      'M172,256 a26,20 0 1 0 52,0 a26,20 0 1 0 -52,0Z M256,256 a26,20 0 1 0 52,0 a26,20 0 1 0 -52,0Z',
    )
    blur(context, 9)
    fill('rgba(90, 45, 20, .3)', 'M150,190 C160,120 320,120 330,190 L330,90 L150,90Z')
  })
  fill(
    '#33221b',
    'M194,222 a8.5,10.5 0 1 0 17,0 a8.5,10.5 0 1 0 -17,0Z M269,222 a8.5,10.5 0 1 0 17,0 a8.5,10.5 0 1 0 -17,0Z',
  )
  fill('#ffffff', 'M203,218 a3,3 0 1 0 6,0 a3,3 0 1 0 -6,0Z M278,218 a3,3 0 1 0 6,0 a3,3 0 1 0 -6,0Z')
  within(context, () => {
    context.lineCap = 'round'
    context.lineWidth = 5
    context.strokeStyle = shade(person.hair, 0.12)
    context.stroke(new Path2D('M188,198 Q202,189 217,196 M263,196 Q278,189 292,198'))
    context.lineWidth = 3.4
    context.strokeStyle = shade(person.skin, -0.28)
    context.stroke(new Path2D('M243,230 Q249,246 236,250'))
  })
  if (person.quiet) {
    context.lineCap = 'round'
    context.lineWidth = 5.5
    context.strokeStyle = '#b04a40'
    context.stroke(new Path2D('M214,272 Q240,294 266,272'))
    return
  }
  fill('#a83d36', 'M211,268 Q240,279 269,268 Q262,299 240,299 Q218,299 211,268Z')
  fill('#ffffff', 'M216,271 Q240,280 264,271 Q262,281 240,283 Q218,281 216,271Z')
}

function glasses(context: Context): void {
  context.lineWidth = 4
  context.strokeStyle = '#3a2f2a'
  context.fillStyle = 'rgba(255, 255, 255, .2)'
  for (const left of [176, 252]) {
    context.beginPath()
    context.roundRect(left, 200, 54, 44, 20)
    context.fill()
    context.stroke()
  }
  context.stroke(new Path2D('M230,216 Q241,208 252,216 M176,214 L161,208 M306,214 L320,208'))
}
