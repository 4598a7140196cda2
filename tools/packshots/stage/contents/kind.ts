import { Color, Vector3 } from 'three'
import { cloud, mix, noise } from '../noise'
import type { Blob } from './blob'

/** One nut, seed or piece of fruit. */
export interface Kind extends Blob {
  /** Half of its width, length and thickness, cm. */
  readonly half: readonly [number, number, number]
  /** How far from lying flat a piece may tip, radians. */
  readonly tip: number
  readonly roughness: number
  /** How far light creeps around it, 0–1: high for what lets light in, like dried mango. */
  readonly wrap: number
  /** How much pieces differ in brightness, 0–1. */
  readonly vary: number
}

type Half = Kind['half']
type Shape = Kind['shape']
type Paint = Kind['paint']

/** Narrower towards +y by `taper`, squared off by `blunt` < 1, bumpy by `rough` cm with bumps of about 1 ÷ `fine` cm. */
export function lump(half: Half, taper = 0, rough = 0, fine = 3, blunt = 1): Shape {
  return (ball, _turn, seed) => {
    const { x, y, z } = ball
    const narrow = 1 - taper * y
    const [px, py, pz] = [x * half[0] * narrow, Math.sign(y) * Math.abs(y) ** blunt * half[1], z * half[2] * narrow]
    const bump = rough === 0 ? 0 : cloud(px * fine + seed * 7, py * fine, pz * fine, 3) * rough
    return new Vector3(px + x * bump, py + y * bump, pz + z * bump)
  }
}

/** Bent around like a kidney; `bend` in radians from end to end. */
export function kidney(half: Half, bend: number, rough = 0): Shape {
  const straight = lump(half, 0.12, rough, 4)
  const radius = half[1] / (bend / 2)
  return (ball, turn, seed) => {
    const { x, y, z } = straight(ball, turn, seed)
    const angle = y / radius
    return new Vector3((radius + x) * Math.cos(angle) - radius, (radius + x) * Math.sin(angle), z)
  }
}

/** Wrinkled all over: deep folds like those of a walnut kernel or a dried berry. */
export function folded(half: Half, depth: number, fine: number): Shape {
  return ({ x, y, z }, _turn, seed) => {
    const warp = noise(x * 2 + seed * 5, y * 2, z * 2) * 0.6
    const fold = Math.abs(noise((x + warp) * fine + seed * 11, (y - warp) * fine, z * fine))
    const out = 1 - depth + depth * 1.6 * Math.min(1, fold * 2.2)
    return new Vector3(x * half[0] * out, y * half[1] * out, z * half[2] * out)
  }
}

/** A thin slice with an uneven rim. */
export function slice(half: Half, rough: number, curl = 0): Shape {
  return ({ x, y, z }, turn, seed) => {
    const rim = 1 + noise(Math.cos(turn * 6.283) * 1.6 + seed * 3, Math.sin(turn * 6.283) * 1.6, seed) * rough
    const [flatX, flatY] = [x * half[0] * rim, Math.sign(y) * Math.abs(y) ** 0.8 * half[1] * rim]
    const wave = noise(flatX * 0.7 + seed, flatY * 0.7, seed) * curl + flatY * flatY * curl * 0.12
    return new Vector3(flatX, flatY, Math.sign(z) * Math.abs(z) ** 0.6 * half[2] + wave)
  }
}

const colour = (hex: string) => new Color(hex)

/** Between two colours by clouds. */
export function mottled(light: string, dark: string, fine = 3, bias = 0): Paint {
  const [from, to] = [colour(light), colour(dark)]
  return ({ x, y, z }, _turn, seed) => {
    const share = Math.min(1, Math.max(0, 0.5 + bias + cloud(x * fine + seed * 13, y * fine, z * fine, 3) * 0.6))
    return from.clone().lerp(to, share)
  }
}

/** Lines from end to end. */
export function striped(ground: string, line: string, count: number, share = 0.35): Paint {
  const [from, to] = [colour(ground), colour(line)]
  return ({ x, y, z }, turn, seed) => {
    const wave = Math.sin(turn * 2 * Math.PI * count + noise(y * 2, seed * 9) * 1.1)
    const edge = 1 - share * 2
    const amount = Math.min(1, Math.max(0, (wave - edge) * 4)) * (0.75 + 0.25 * noise(x * 5, y * 5, z * 5 + seed))
    return from.clone().lerp(to, amount * (1 - Math.abs(y) ** 6 * 0.5))
  }
}

/** `inner` where `where` says 1, `outer` where 0. */
export function parted(outer: Paint, inner: Paint, where: (ball: Vector3, seed: number) => number): Paint {
  return (ball, turn, seed) => outer(ball, turn, seed).lerp(inner(ball, turn, seed), where(ball, seed))
}

/** 1 inside a lens-shaped slit on the +z side from end to end. */
export const slit =
  (width: number, from = -0.75) =>
  ({ x, y, z }: Vector3): number => {
    const open = width * Math.max(0, 1 - ((y - 0.25) / 0.85) ** 2)
    return z > 0 && y > from && Math.abs(x) < open ? 1 : 0
  }

/** A shape with a slit sunk into it. */
export function opened(shape: Shape, width: number, depth: number): Shape {
  const gap = slit(width)
  return (ball, turn, seed) => shape(ball, turn, seed).multiplyScalar(mix(1, 1 - depth, gap(ball)))
}
