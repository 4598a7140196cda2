import { clamp, cloud, crease, mix, noise, smooth } from '../noise'
import { between, sheet, type Shell, type Size } from './sheet'

/** Height of the crimped seal, cm. */
const seal = 1.15
const columns = 96
const rows = 140

/** Half the width of a tube of flat width `flat` that is pressed to half-depth `deep`: its girth stays the same. */
function halfWidth(flat: number, deep: number): number {
  let [low, high] = [deep * 0.2, flat / 2]
  for (let step = 0; step < 18; step++) {
    const wide = (low + high) / 2
    const girth = 2 * (wide * wide + deep * deep) ** 0.5 * (1 + (0.22 * (4 * wide * deep)) / (wide + deep) ** 2) * 2
    if (girth > flat * 2) high = wide
    else low = wide
  }
  return (low + high) / 2
}

/** Folds that run from the seals into the bag, cm of depth. */
function folds(across: number, along: number, seed: number): number {
  const ends = Math.exp(-along / 0.085) + Math.exp(-(1 - along) / 0.085)
  const end = along < 0.5 ? 0 : 50
  const lean = across * 7 + noise(across * 2, along * 5, seed) * 0.7
  const sharp = crease(lean, along * 1.6, seed + end) - 0.35
  return ends * sharp * 0.34
}

/** Dents along the two edges where the film buckles, cm. */
function buckles(across: number, along: number, seed: number): number {
  const edge = smooth(0.55, 0.98, Math.abs(across))
  const side = across < 0 ? 3 : 40
  return edge * (crease(along * 9 + Math.abs(across) * 2.4, across * 1.2, seed + side) - 0.3) * 0.22
}

function point(size: Size, seed: number, face: 1 | -1) {
  const [wide, high, deep] = size
  const share = seal / high
  return (u: number, v: number): readonly [number, number, number] => {
    const across = u * 2 - 1
    const place = face * across
    const along = clamp((v - share) / (1 - 2 * share))
    const full = (4 * along * (1 - along)) ** 0.46 * mix(1.08, 0.96, along)
    const half = (deep / 2) * full
    const width = halfWidth(wide, half)
    const round = mix(1, 0.56, smooth(0, 0.75, full))
    const belly = Math.max(0, 1 - across * across) ** round
    const inside = smooth(0, 0.04, along) * smooth(0, 0.04, 1 - along)
    const edge = 1 - Math.abs(across) ** 6
    const lumps = cloud(across * 4.2, along * 5.6, seed + 7, 3) * 0.05 + noise(across * 1.7, along * 2, seed) * 0.14
    const wrinkles = folds(across, along, seed + face * 9) + buckles(across, along, seed + face * 5) + lumps
    const crimp = (1 - inside) * Math.sin(place * wide * 12) * 0.022
    const wave = (1 - inside) * noise(place * 1.4, v * 2, seed) * 0.12
    const sway = noise(place * 0.6, along * 3, seed + 3) * 0.1 * inside
    const z = half * belly + wrinkles * inside * edge + 0.02
    const teeth = v === 0 || v === 1 ? Math.abs(((place * wide * 2.2) % 1) - 0.5) * 0.18 * (v ? -1 : 1) : 0
    return [face * across * width + sway, v * high + teeth, face * z + crimp + wave]
  }
}

/** Front and back of a pillow bag that stands on its lower seal, and a coarse one for its shadow. */
export function pillow(size: Size, seed: number): Shell {
  const [front, back] = [point(size, seed, 1), point(size, seed, -1)]
  return {
    front: sheet(columns, rows, front),
    back: sheet(columns, rows, back),
    coarse: [front, back].map((outer) => sheet(14, 28, between(front, back, outer))),
  }
}
