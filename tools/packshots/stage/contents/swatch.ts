import { Color, CylinderGeometry, DoubleSide, Group, Mesh, MeshPhysicalMaterial, SphereGeometry } from 'three'
import type { SkinKind } from '../../packshots-spec'
import { boxSide, type Side } from '../bodies/rounded-box'
import { sheet } from '../bodies/sheet'
import { turned } from '../bodies/turned'
import { clamp, cloud, noise, smooth } from '../noise'
import { between, randomFrom } from '../random'
import { shadowOf, withoutShadow } from '../studio/shadow-only'
import { glassOf } from '../packs/finish'

/** Lets light creep around it by `wrap`, 0–1. */
export const soft = (colour: string, roughness: number, wrap = 0.5) => {
  const material = new MeshPhysicalMaterial({ color: new Color(colour), roughness, side: DoubleSide })
  material.defines = { ...material.defines, STUDIO_WRAP: wrap.toFixed(2) }
  return material
}

/** A height over a round of `radius` cm; where it is under the ground nothing is seen. */
const mound = (radius: number, height: (x: number, z: number) => number, fine = 110) =>
  sheet(fine, fine, (u, v) => {
    const [x, z] = [(u * 2 - 1) * radius, (1 - v * 2) * radius]
    return [x, height(x, z), z]
  })

/** Cream pulled into a swirl with a peak. */
const swirl = (size: number) =>
  mound(size, (x, z) => {
    const [far, angle] = [Math.hypot(x, z) / size, Math.atan2(z, x)]
    // One ridge that winds to the peak, round on top, sharp where the next one lies against it.
    const turn = angle / (2 * Math.PI) + far * 2.6 + 1
    const ridge = Math.sqrt(Math.max(0, 1 - ((turn % 1) * 2 - 1) ** 2))
    const body = smooth(0.96 + noise(x, z) * 0.03, 0.72, far)
    return (
      body * size * (0.12 + 0.62 * Math.max(0, 1 - far) ** 1.35 + ridge * 0.17 * (0.4 + far * 0.6)) -
      (far > 0.96 ? 0.3 : 0.02)
    )
  })

/** A stroke of lotion drawn out to the right. */
const stroke = (size: number) =>
  mound(size, (x, z) => {
    const share = (x / size + 1) / 2
    const middle = Math.sin(share * 3.4) * size * 0.16
    const wide = size * (0.3 - 0.12 * share) * smooth(0.02, 0.16, share) * smooth(0.98, 0.78, share)
    const across = (z - middle) / Math.max(0.05, wide)
    const edge = Math.max(0, 1 - across * across)
    const combed = 0.75 + 0.25 * Math.sin(across * 9 + noise(share * 6, across) * 1.5)
    return edge ** 0.6 * size * 0.13 * combed * (1.2 - share * 0.7) - (edge > 0 ? 0.02 : 1)
  })

const dune = (size: number) =>
  mound(
    size,
    (x, z) => {
      const far = Math.hypot(x, z) / size
      const rough = cloud(x * 1.8, z * 1.8, 2, 4) * 0.16 + cloud(x * 9, z * 9, 4, 2) * 0.03
      return smooth(0.95, 0, far) ** 1.2 * size * 0.42 + rough * smooth(1, 0.5, far) - (far > 0.97 ? 1 : 0.04)
    },
    150,
  )

function drops(size: number, tint: string, count: number): Group {
  const group = new Group()
  const random = randomFrom(`drops ${tint}`)
  const glass = glassOf(tint, 0.36, 0.03)
  for (let index = 0; index < count; index++) {
    const radius = index === 0 ? size * 0.42 : between(random, 0.06, 0.22) * size
    const drop = withoutShadow(new Mesh(new SphereGeometry(radius, 40, 24, 0, 2 * Math.PI, 0, Math.PI / 2), glass))
    const [far, angle] = [index === 0 ? 0 : between(random, 0.5, 0.95) * size, between(random, 0, 6.28)]
    drop.position.set(Math.cos(angle) * far, 0, Math.sin(angle) * far * 0.7)
    drop.scale.y = 0.5
    group.add(drop)
  }
  return group
}

function bubbles(size: number): Group {
  const group = new Group()
  const random = randomFrom('foam')
  const white = soft('#f6f5f1', 0.16, 0.45)
  const ball = new SphereGeometry(1, 18, 12)
  for (let index = 0; index < 520; index++) {
    const radius = (0.05 + 0.13 * random() ** 2.5) * size
    const [far, angle] = [Math.sqrt(random()) * 0.92, random() * 6.28]
    const dome = Math.sqrt(1 - far * far) * (0.5 + noise(Math.cos(angle) * far * 2, Math.sin(angle) * far * 2) * 0.16)
    const bubble = new Mesh(ball, white)
    bubble.scale.setScalar(radius)
    bubble.position.set(Math.cos(angle) * far * size, dome * size, Math.sin(angle) * far * size * 0.8)
    group.add(bubble)
  }
  return group
}

/** Round cotton pads, a stack and some lying by. */
function pads(size: number): Group {
  const group = new Group()
  const cotton = soft('#faf8f4', 0.95, 0.5)
  const radius = size * 0.55
  const pad = sheet(90, 24, (u, v) => {
    const [angle, fall] = [-u * 2 * Math.PI, v * Math.PI]
    const rim = 1 + noise(Math.cos(angle) * 9, Math.sin(angle) * 9, v * 4) * 0.012
    const quilt =
      Math.sin(Math.cos(angle) * Math.sin(fall) * 26) * Math.sin(Math.sin(angle) * Math.sin(fall) * 26) * 0.012
    const far = Math.sin(fall) ** 0.35 * radius * rim
    return [Math.cos(angle) * far, -Math.cos(fall) * (0.2 + quilt), Math.sin(angle) * far]
  })
  const at: readonly (readonly [number, number, number, number])[] = [
    [0, 0.2, 0, 0],
    [0.1, 0.58, 0.04, 0],
    [-0.06, 0.96, 0.02, 0],
    [0.04, 1.34, -0.04, 0.05],
    [radius * 1.5, 0.22, radius * 0.9, 0],
    [-radius * 1.25, 0.62, radius * 0.9, 0.75],
  ]
  for (const [x, y, z, lean] of at) {
    const mesh = new Mesh(pad, cotton)
    mesh.position.set(x, y, z)
    mesh.rotation.z = lean
    group.add(mesh)
  }
  return group
}

/** A sheet mask folded twice, wet. */
function foldedMask(size: number): Group {
  const group = new Group()
  const wet = soft('#f7f6f2', 0.22, 0.5)
  for (let layer = 0; layer < 4; layer++) {
    const mesh = new Mesh(
      sheet(70, 50, (u, v) => {
        const [x, z] = [(u * 2 - 1) * size * (0.9 - layer * 0.02), (1 - v * 2) * size * 0.62]
        // Each layer is folded down to the one below it.
        const edge = clamp((Math.max(Math.abs(u * 2 - 1), Math.abs(v * 2 - 1)) - 0.9) / 0.1) ** 2
        const wave = cloud(x * 0.55 + layer, z * 0.55, layer * 3, 3) * 0.14
        return [x, 0.15 + layer * 0.24 + wave - edge * 0.3, z + noise(x * 0.4, layer) * 0.14]
      }),
      wet,
    )
    mesh.rotation.y = layer * 0.03
    group.add(mesh)
  }
  return group
}

function bar(size: number): Group {
  const group = new Group()
  const sides: readonly Side[] = ['front', 'back', 'left', 'right', 'top']
  const clay = soft('#e9dcc4', 0.5, 0.4)
  for (const side of sides) group.add(new Mesh(boxSide([size * 1.9, size * 0.62, size * 1.25], size * 0.2, side), clay))
  return group
}

function dish(size: number): Group {
  const group = new Group()
  const glaze = soft('#f4f1ea', 0.2, 0.2)
  const thrown = shadowOf(new CylinderGeometry(size * 0.68, size * 0.4, size * 0.3, 28))
  thrown.position.y = size * 0.17
  group.add(
    thrown,
    withoutShadow(
      new Mesh(
        turned([
          [0, 0.05],
          [size * 0.5, 0],
          [size * 0.95, size * 0.42, 0.3],
          [size * 0.86, size * 0.42],
          [size * 0.45, 0.15],
          [0, 0.15],
        ]),
        glaze,
      ),
    ),
  )
  // Filled so high that the wall of the dish cuts it round.
  const filled = sheet(72, 40, (u, far) => {
    const angle = u * 2 * Math.PI
    const groove = Math.sin(far * 26 + angle) * 0.012
    return [Math.cos(angle) * far * size * 0.8, size * (0.36 + groove), Math.sin(angle) * far * size * 0.8]
  })
  return group.add(withoutShadow(new Mesh(filled, soft('#f0dca0', 0.3, 0.4))))
}

/** What is not made of pieces, about `size` cm in radius, lying at the middle. */
export function swatch(kind: SkinKind, size: number): Group {
  const single = (geometry: ReturnType<typeof sheet>, material: MeshPhysicalMaterial) =>
    new Group().add(new Mesh(geometry, material))
  switch (kind) {
    case 'cream':
      return single(swirl(size), soft('#f8f1e7', 0.24, 0.35))
    case 'smear':
      return single(stroke(size * 1.3), soft('#f7eee2', 0.18, 0.4))
    case 'powder':
      return single(dune(size), soft('#d9c6ae', 1, 0.25))
    case 'gel':
      return drops(size, '#dcebe8', 9)
    case 'oil':
      return drops(size, '#e8b44a', 8)
    case 'foam':
      return bubbles(size)
    case 'pads':
      return pads(size)
    case 'mask':
      return foldedMask(size)
    case 'soap':
      return bar(size)
    case 'balm':
      return dish(size)
  }
}

export const isSwatch = (kind: string): kind is SkinKind =>
  ['cream', 'smear', 'powder', 'gel', 'oil', 'foam', 'pads', 'mask', 'soap', 'balm'].includes(kind)
