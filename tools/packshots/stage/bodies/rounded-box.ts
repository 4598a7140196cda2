import { type BufferGeometry, Vector3 } from 'three'
import { clamp } from '../noise'
import { sheet, type Size } from './sheet'

export type Side = 'front' | 'back' | 'left' | 'right' | 'top' | 'bottom'

/** Right and up of each side, seen from outside. */
const frames: Readonly<Record<Side, readonly [right: Vector3, up: Vector3]>> = {
  front: [new Vector3(1, 0, 0), new Vector3(0, 1, 0)],
  back: [new Vector3(-1, 0, 0), new Vector3(0, 1, 0)],
  right: [new Vector3(0, 0, -1), new Vector3(0, 1, 0)],
  left: [new Vector3(0, 0, 1), new Vector3(0, 1, 0)],
  top: [new Vector3(1, 0, 0), new Vector3(0, 0, -1)],
  bottom: [new Vector3(1, 0, 0), new Vector3(0, 0, 1)],
}

/** More lines where the edge bends. */
const crowded = (share: number) => {
  const centred = share * 2 - 1
  return (Math.sign(centred) * (1 - (1 - Math.abs(centred)) ** 2.2) + 1) / 2
}

/** One side of a box with bent edges of `radius` cm, standing on the ground. */
export function boxSide(size: Size, radius: number, name: Side): BufferGeometry {
  const [right, up] = frames[name]
  const out = new Vector3().crossVectors(right, up)
  const half = new Vector3(...size).multiplyScalar(0.5)
  const core = half.clone().subScalar(radius)
  const onCube = (u: number, v: number) =>
    new Vector3()
      .addScaledVector(right, crowded(u) * 2 - 1)
      .addScaledVector(up, crowded(v) * 2 - 1)
      .add(out)
      .multiply(half)
  const inner = (point: Vector3) =>
    new Vector3(clamp(point.x, -core.x, core.x), clamp(point.y, -core.y, core.y), clamp(point.z, -core.z, core.z))
  const bent = (u: number, v: number) => {
    const cube = onCube(u, v)
    const base = inner(cube)
    return { base, normal: cube.sub(base).normalize() }
  }
  const geometry = sheet(
    22,
    22,
    (u, v) => {
      const { base, normal } = bent(u, v)
      const { x, y, z } = base.addScaledVector(normal, radius)
      return [x, y + half.y, z]
    },
    (u, v) => [crowded(u), crowded(v)],
  )
  const normals = geometry.getAttribute('normal')
  for (let index = 0; index < normals.count; index++) {
    const { normal } = bent((index % 23) / 22, Math.floor(index / 23) / 22)
    normals.setXYZ(index, normal.x, normal.y, normal.z)
  }
  return geometry
}
