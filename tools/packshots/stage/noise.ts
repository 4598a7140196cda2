/** Repeatable value noise: the same point always gives the same number. */
function lattice(x: number, y: number, z: number): number {
  let mixed = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(z, 1442695041)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 1274126177)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2147483648 - 1
}

const ease = (share: number) => share * share * share * (share * (share * 6 - 15) + 10)
const mix = (from: number, to: number, share: number) => from + (to - from) * share

/** Smooth noise in −1…1 that changes over a distance of about one. */
export function noise(x: number, y: number, z = 0): number {
  const [i, j, k] = [Math.floor(x), Math.floor(y), Math.floor(z)]
  const [u, v, w] = [ease(x - i), ease(y - j), ease(z - k)]
  const row = (dj: number, dk: number) => mix(lattice(i, j + dj, k + dk), lattice(i + 1, j + dj, k + dk), u)
  return mix(mix(row(0, 0), row(1, 0), v), mix(row(0, 1), row(1, 1), v), w)
}

/** Noise with detail: `octaves` layers, each twice as fine and half as strong. */
export function cloud(x: number, y: number, z: number, octaves = 3): number {
  let sum = 0
  for (let octave = 0, fine = 1; octave < octaves; octave++, fine *= 2)
    sum += noise(x * fine, y * fine, z * fine) / fine
  return sum
}

/** Sharp creases where noise crosses zero: 1 on the crease, 0 far from it. */
export const crease = (x: number, y: number, z = 0): number => (1 - Math.abs(noise(x, y, z))) ** 4

export const clamp = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value))

/** 0 below `from`, 1 above `to`, smooth between. */
export function smooth(from: number, to: number, value: number): number {
  const share = clamp((value - from) / (to - from))
  return share * share * (3 - 2 * share)
}
export { mix }
