import { clamp, cloud, crease, mix, noise, smooth } from '../noise'
import { between, sheet, type Shell, type Size } from './sheet'

/** Width of the welded sides, as a share of half the bag's width; where zip and upper weld lie, as shares of its height. */
const side = 0.95
const zip = 0.865
const weld = 0.94

/** How far the film stands out at a height, 0–1: round at the foot, flat at the zip. */
function fullness(v: number): number {
  const rise = clamp(v / zip)
  return (1 - rise ** 1.5) ** 0.9 * mix(0.92, 1.12, smooth(0, 0.22, v))
}

function point(size: Size, seed: number, face: 1 | -1) {
  const [wide, high, deep] = size
  return (u: number, v: number): readonly [number, number, number] => {
    const across = u * 2 - 1
    const full = fullness(v)
    const half = (deep / 2) * full
    const belly = Math.max(0, 1 - (across / side) ** 2) ** mix(1.1, 0.72, full)
    const pulled = (wide / 2) * (1 - 0.34 * (half / wide) ** 1.35 * 2)
    // Where the two films lie on each other, near zip and welds, neither may be dented through the other.
    const inside = smooth(0, 0.12, belly) * smooth(0.99, 0.82, v) * smooth(0.1, 0.8, half * belly)
    const fold = (crease(across * 3.2, v * 1.3 + across * across, seed + face) - 0.4) * smooth(0.4, 0.85, v) * 0.22
    const edge = smooth(0.45, 0.95, Math.abs(across)) * (crease(v * 8, across * 1.5, seed + (across < 0 ? 9 : 4)) - 0.3)
    const lumps = cloud(across * 4.4, v * 6, seed + 2, 3) * 0.06 + noise(across * 1.8, v * 2.4, seed) * 0.15
    const foot = 1.1 + across * across * deep * 0.42
    const groove = -Math.exp(-(((v * high - foot) / 0.16) ** 2)) * 0.09
    const ridges = [0, 0.55].reduce((sum, off) => sum + Math.exp(-((((v - zip) * high - off) / 0.16) ** 2)), 0)
    const pressed = smooth(weld, weld + 0.004, v) * Math.sin(v * high * 22) * 0.006
    const bow = noise(face * across * 0.8, v * 1.5, seed + 6) * 0.16 * smooth(0.6, 1, v)
    const film = half * belly + (fold + edge * 0.2 + lumps + groove) * inside
    const z = Math.max(0, film) + ridges * 0.05 + pressed + 0.04
    return [face * across * pulled, v * high, face * z + bow]
  }
}

/** Front and back of a stand-up pouch that stands on its round foot. */
export function gusset(size: Size, seed: number): Shell {
  const [front, back] = [point(size, seed, 1), point(size, seed, -1)]
  return {
    front: sheet(88, 128, front),
    back: sheet(88, 128, back),
    coarse: [front, back].map((outer) => sheet(40, 40, between(front, back, outer))),
  }
}
