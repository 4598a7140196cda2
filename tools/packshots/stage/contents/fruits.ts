import { Color } from 'three'
import { noise, smooth } from '../noise'
import { folded, type Kind, lump, mottled, parted, slice, striped } from './kind'

type Half = Kind['half']

/** Dried fruit lets light in and is a little sticky. */
const kind = (half: Half, shape: Kind['shape'], paint: Kind['paint'], more: Partial<Kind> = {}): Kind => ({
  half,
  shape,
  paint,
  tip: 0.3,
  roughness: 0.42,
  wrap: 0.4,
  vary: 0.2,
  ...more,
})

const berry = (half: Half, light: string, dark: string) =>
  kind(half, folded(half, 0.2, 1.8), mottled(light, dark, 2.4), { tip: 0.6, wrap: 0.25 })

const rings = (rim: string, flesh: string, core: string) =>
  parted(mottled(flesh, rim, 2, -0.35), mottled(core, flesh, 5), ({ x, y }, seed) =>
    Math.hypot(x, y) < 0.3 + noise(x * 4, y * 4, seed) * 0.08 ? 1 : 0,
  )

const shades = (...hexes: readonly string[]) => hexes.map((hex) => new Color(hex)) as [Color, ...Color[]]

/** Rind, pith and ten segments of juice. */
const lemonPaint: Kind['paint'] = ({ x, y, z }, _turn, seed) => {
  const [juice, pith = juice, rind = juice] = shades('#efcd38', '#fbf5d6', '#e6bd22')
  const [far, angle] = [Math.hypot(x, y), Math.atan2(y, x)]
  if (far > 0.9) return rind.clone()
  const skin = 1 - smooth(0.06, 0.2, Math.abs(Math.sin(angle * 5 + seed)) * far)
  const share = Math.max(smooth(0.76, 0.84, far), 1 - smooth(0.1, 0.2, far), skin * 0.9)
  return juice.clone().lerp(pith, Math.min(1, share + noise(x * 6, y * 6, z + seed) * 0.1))
}

/** A pale core, a ring of black seeds, green flesh with rays. */
const kiwiPaint: Kind['paint'] = ({ x, y, z }, _turn, seed) => {
  const [flesh, core = flesh, rim = flesh, black = flesh] = shades('#93ad35', '#e2e2a8', '#647f22', '#2a2a14')
  const [far, angle] = [Math.hypot(x, y), Math.atan2(y, x)]
  const ray = 0.5 + 0.5 * Math.sin(angle * 17 + noise(x * 3, y * 3, seed) * 2)
  const isSeed = far > 0.34 && far < 0.54 && ray > 0.72
  if (isSeed) return black.clone()
  const green = flesh.clone().lerp(rim, smooth(0.7, 0.95, far) + ray * 0.2 * smooth(0.4, 0.6, far))
  return green.lerp(core, 1 - smooth(0.2, 0.36 + ray * 0.06, far + z * 0.01))
}

const stripHalf: Half = [1.15, 2.7, 0.26]
const strawberryHalf: Half = [0.82, 1, 0.76]

/** Dried and freeze-dried fruit, and the few other things that go into mixes. */
export const fruits = {
  mango: kind(stripHalf, slice(stripHalf, 0.24, 0.42), striped('#f2a325', '#d97c10', 3, 0.4), { wrap: 0.55 }),
  cranberry: berry([0.55, 0.72, 0.34], '#a31f33', '#5c0d1c'),
  blueberry: berry([0.46, 0.5, 0.38], '#3d3450', '#1f1a2e'),
  raisin: berry([0.4, 0.66, 0.33], '#4a2c38', '#24131b'),
  raisinGreen: berry([0.42, 0.78, 0.36], '#a3a548', '#747a2a'),
  fig: kind([1.3, 1.2, 0.95], folded([1.3, 1.2, 0.95], 0.11, 1.5), mottled('#d3ab72', '#94683a', 3), { wrap: 0.25 }),
  apricot: kind([1.05, 1.15, 0.62], folded([1.05, 1.15, 0.62], 0.12, 1.2), mottled('#e88f2c', '#b9581a', 2)),
  jujube: kind([1.1, 1.1, 0.16], slice([1.1, 1.1, 0.16], 0.1, 0.14), rings('#7a1a14', '#c4915a', '#e2c48e')),
  date: kind([0.95, 1.45, 0.9], folded([0.95, 1.45, 0.9], 0.12, 3.2), mottled('#8f2318', '#5c120d', 2), {
    roughness: 0.3,
    wrap: 0.15,
  }),
  plum: berry([0.95, 1.1, 0.8], '#4c2430', '#2a1219'),
  kiwi: kind([1.4, 1.55, 0.16], slice([1.4, 1.55, 0.16], 0.07, 0.3), kiwiPaint),
  lemon: kind([1.5, 1.5, 0.13], slice([1.5, 1.5, 0.13], 0.04, 0.2), lemonPaint),
  strawberry: kind(strawberryHalf, lump(strawberryHalf, 0.42, 0.05, 3), mottled('#d8535a', '#9e1f2c', 3, -0.05), {
    roughness: 0.75,
    tip: 0.8,
  }),
  banana: kind([1.25, 1.3, 0.2], slice([1.25, 1.3, 0.2], 0.05, 0.16), rings('#d9a850', '#f0d692', '#c9974a')),
  coconut: kind([0.75, 2.1, 0.09], slice([0.75, 2.1, 0.09], 0.16, 0.4), mottled('#fbf4e4', '#efdfba', 2)),
  cheese: kind([0.5, 0.5, 0.48], lump([0.5, 0.5, 0.48], 0, 0.03, 3, 0.5), mottled('#f6d88a', '#eec465', 2)),
  riceCake: kind([1.1, 1.1, 0.3], slice([1.1, 1.1, 0.3], 0.05, 0.08), mottled('#f0dcae', '#cf9f5a', 4), {
    roughness: 0.75,
    wrap: 0.15,
  }),
} satisfies Record<string, Kind>
