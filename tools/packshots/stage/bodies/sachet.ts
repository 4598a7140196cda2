import { cloud, crease, noise, smooth } from '../noise'
import { between, sheet, type Shell, type Size } from './sheet'

/** Width of the seal on all four sides, cm. */
const seal = 0.8

function point(size: Size, seed: number, face: 1 | -1) {
  const [wide, high, deep] = size
  return (u: number, v: number): readonly [number, number, number] => {
    const [across, along] = [u * 2 - 1, v * 2 - 1]
    const x = Math.min(1, Math.abs(across) / (1 - (2 * seal) / wide))
    const y = Math.min(1, Math.abs(along) / (1 - (2 * seal) / high))
    const belly = (1 - x ** 2.4) ** 0.7 * (1 - y ** 2.8) ** 0.7
    const inside = smooth(0, 0.1, belly)
    const folds = (crease(across * 2.6, along * 2.6, seed + face) - 0.4) * 0.16 * inside * (1 - belly * 0.7)
    const lumps = cloud(across * 3, along * 4, seed + 3, 3) * 0.05 * inside
    const crimp = (1 - inside) * Math.sin(Math.max(x * wide, y * high) * 14) * 0.012
    const bow = noise(face * across * 0.7, along * 0.9, seed + 8) * 0.14
    return [
      face * across * (wide / 2) * (1 - belly * 0.02),
      v * high,
      face * ((deep / 2) * belly + folds + lumps + 0.015) + crimp + bow,
    ]
  }
}

/** A flat bag sealed on four sides, standing on its lower edge. */
export function sachet(size: Size, seed: number): Shell {
  const [front, back] = [point(size, seed, 1), point(size, seed, -1)]
  return {
    front: sheet(60, 80, front),
    back: sheet(60, 80, back),
    coarse: [front, back].map((outer) => sheet(22, 30, between(front, back, outer))),
  }
}
