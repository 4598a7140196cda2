import { Color, Vector3 } from 'three'
import { noise } from '../noise'
import { folded, kidney, type Kind, lump, mottled, opened, parted, slit, striped } from './kind'

type Half = Kind['half']

const kind = (half: Half, shape: Kind['shape'], paint: Kind['paint'], more: Partial<Kind> = {}): Kind => ({
  half,
  shape,
  paint,
  tip: 0.22,
  roughness: 0.52,
  wrap: 0.28,
  vary: 0.22,
  ...more,
})

const seedHalf: Half = [0.4, 0.98, 0.23]
const seed = (ground: string, line: string, share: number, roughness = 0.5) =>
  kind(seedHalf, lump(seedHalf, 0.3, 0.012, 5, 0.9), striped(ground, line, 3, share), { roughness })

const almondHalf: Half = [0.58, 1.12, 0.36]
const almond = (light: string, dark: string): Kind =>
  kind(almondHalf, lump(almondHalf, 0.24, 0.025, 6), striped(light, dark, 9, 0.42), { roughness: 0.62 })

const cashewHalf: Half = [0.5, 1.15, 0.45]
const cashew = (light: string, dark: string, roughness = 0.5) =>
  kind(cashewHalf, kidney(cashewHalf, 2.5, 0.02), mottled(light, dark, 2.4), { roughness, wrap: 0.25 })

const kernelHalf: Half = [1.15, 1.35, 0.6]
const walnutKernel = (light: string, dark: string, roughness = 0.6) =>
  kind(kernelHalf, folded(kernelHalf, 0.2, 1.7), mottled(light, dark, 2.6, 0.05), { roughness })

const ballHalf: Half = [0.78, 0.78, 0.76]
const beanHalf: Half = [0.72, 0.98, 0.4]
const pistachioHalf: Half = [0.58, 0.98, 0.56]
const shellPaint = mottled('#e9d6b0', '#cdb284', 2.2)

/** Two rounds joined by a waist, netted. */
const peanut: Kind['shape'] = ({ x, y, z }, turn, seed) => {
  const waist = 1 - 0.3 * Math.exp(-((y / 0.28) ** 2))
  const net = Math.max(Math.abs(Math.sin(turn * 25)), Math.abs(Math.sin(y * 9 + noise(y, seed) * 2))) ** 8 * 0.03
  const round = (1 - Math.abs(y) ** 4) * 0.2 + 0.85
  return new Vector3(x * 0.72 * waist * round, y * 1.75, z * 0.68 * waist * round).multiplyScalar(1 - net)
}

/** A round with a groove from pole to pole, wrinkled: a walnut in its shell. */
const walnut: Kind['shape'] = ({ x, y, z }, _turn, seed) => {
  const seam = Math.exp(-((x / 0.09) ** 2)) * 0.1
  const wrinkle = Math.abs(noise(x * 3.1 + seed * 4, y * 2.2, z * 3.1)) * 0.16
  return new Vector3(x * 1.62, y * 1.85, z * 1.6).multiplyScalar(1 - wrinkle + seam)
}

/** Nuts and seeds, in the colours they have when roasted. */
export const nuts = {
  sunflower: seed('#3a332e', '#e6ddcf', 0.36),
  sunflowerCaramel: seed('#6b2f10', '#d9974c', 0.34, 0.28),
  sunflowerSpiced: seed('#2a1a15', '#b08a6c', 0.32, 0.45),
  sunflowerPepper: seed('#3d3c24', '#c9c99a', 0.34),
  sunflowerKernel: kind([0.3, 0.66, 0.18], lump([0.3, 0.66, 0.18], 0.35), mottled('#e2d6b8', '#c4b48c')),
  pumpkin: kind([0.62, 1.05, 0.17], lump([0.62, 1.05, 0.17], 0.28, 0.012, 4), mottled('#f0e6cc', '#dcc99c', 2), {
    roughness: 0.6,
  }),
  pumpkinKernel: kind([0.42, 0.82, 0.15], lump([0.42, 0.82, 0.15], 0.3), mottled('#7d8a4a', '#4f5b2c', 3)),
  almond: almond('#a9652f', '#7d431c'),
  almondShell: kind([0.85, 1.5, 0.62], lump([0.85, 1.5, 0.62], 0.25, 0.07, 5), mottled('#d9b580', '#a87848', 4), {
    roughness: 0.75,
  }),
  cashew: cashew('#f0dcb4', '#ddbd84'),
  cashewSkin: cashew('#c4803f', '#8f4d20', 0.6),
  cashewRoast: cashew('#b3692c', '#74370f', 0.35),
  cashewMustard: cashew('#dcd184', '#b3ab4e', 0.7),
  walnut: kind([1.62, 1.85, 1.6], walnut, mottled('#cfa06a', '#96683a', 2.4), { roughness: 0.72, tip: 0.8 }),
  walnutKernel: walnutKernel('#d8aa6c', '#9a6432'),
  walnutAmber: walnutKernel('#b5651f', '#6d300a', 0.2),
  hickory: kind([0.62, 0.95, 0.34], folded([0.62, 0.95, 0.34], 0.13, 1.6), mottled('#b5763c', '#6e3d18', 2.6)),
  pecan: kind([0.72, 1.45, 0.5], folded([0.72, 1.45, 0.5], 0.15, 1.5), mottled('#a8642e', '#6c3614', 2.4)),
  hazelnut: kind([0.7, 0.76, 0.7], lump([0.7, 0.76, 0.7], 0.1, 0.03, 4), mottled('#d9a865', '#9c5f2b', 2.6), {
    tip: 0.8,
  }),
  pistachio: kind(
    pistachioHalf,
    opened(lump(pistachioHalf, 0.16, 0.012, 3), 0.3, 0.13),
    parted(shellPaint, mottled('#8f9d46', '#71513f', 3), slit(0.3)),
    { tip: 0.5 },
  ),
  pistachioKernel: kind([0.4, 0.78, 0.4], lump([0.4, 0.78, 0.4], 0.16, 0.04, 5), mottled('#93a24c', '#7a5a48', 2.6), {
    tip: 0.5,
  }),
  macadamia: kind(
    [1.05, 1.05, 1.05],
    opened(lump([1.05, 1.05, 1.05], 0, 0.008, 3), 0.2, 0.07),
    parted(mottled('#a8693c', '#7d4826', 2), (_ball) => new Color('#f2e3c2'), slit(0.2)),
    { roughness: 0.32, tip: 1.2 },
  ),
  macadamiaKernel: kind(ballHalf, lump(ballHalf, 0.05, 0.018, 3), mottled('#f3e2ba', '#dfc084', 1.8), {
    tip: 0.8,
    wrap: 0.3,
  }),
  peanut: kind([0.72, 1.75, 0.68], peanut, mottled('#dcb683', '#b78b56', 3), { roughness: 0.78 }),
  peanutKernel: kind([0.45, 0.72, 0.42], lump([0.45, 0.72, 0.42], 0.1, 0.02, 4), mottled('#b5523a', '#8f3522', 3)),
  nori: kind([0.62, 0.68, 0.6], lump([0.62, 0.68, 0.6], 0, 0.035, 5), mottled('#c9bd84', '#44552c', 3.4), { tip: 0.8 }),
  bean: kind(beanHalf, lump(beanHalf, 0.1, 0.05, 3), mottled('#e2b75a', '#b97f28', 2.4), {
    roughness: 0.4,
    wrap: 0.25,
  }),
  beanCrab: kind(beanHalf, lump(beanHalf, 0.1, 0.05, 3), mottled('#dd8a3c', '#a84f16', 2.4), { roughness: 0.4 }),
  chickpea: kind([0.48, 0.52, 0.47], lump([0.48, 0.52, 0.47], 0.1, 0.04, 4), mottled('#dfb878', '#bd8844', 2.4)),
  blackBean: kind([0.42, 0.52, 0.38], lump([0.42, 0.52, 0.38]), mottled('#2b2428', '#161214', 2), { roughness: 0.35 }),
  corn: kind([0.42, 0.52, 0.28], lump([0.42, 0.52, 0.28], -0.25, 0.04, 4), mottled('#f0bd48', '#cf8a1e', 2)),
  oat: kind([0.42, 0.58, 0.1], lump([0.42, 0.58, 0.1], 0, 0.06, 3), mottled('#ead2a2', '#c9a468', 3), {
    roughness: 0.8,
  }),
  chestnut: kind([1.2, 1.15, 0.85], lump([1.2, 1.15, 0.85], 0.1, 0.05, 2), mottled('#d9a55e', '#b0752f', 2), {
    wrap: 0.3,
  }),
} satisfies Record<string, Kind>
