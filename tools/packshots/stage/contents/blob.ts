import type { Color } from 'three'
import { BufferAttribute, BufferGeometry, Vector3 } from 'three'

/** Where a point of a unit ball goes, cm, and what colour it has there. */
export interface Blob {
  /** `along` is the y axis of the ball; `turn` runs around it, 0–1. */
  readonly shape: (ball: Vector3, turn: number, seed: number) => Vector3
  readonly paint: (ball: Vector3, turn: number, seed: number) => Color
}

/** A closed mesh from a ball pushed into shape. */
export function blobGeometry({ shape, paint }: Blob, seed: number, around = 36, along = 26): BufferGeometry {
  const count = (around + 1) * (along + 1)
  const points = new Float32Array(count * 3)
  const colours = new Float32Array(count * 3)
  const faces: number[] = []
  for (let row = 0, next = 0; row <= along; row++)
    for (let column = 0; column <= around; column++, next++) {
      const [turn, fall] = [(column % around) / around, (row / along) * Math.PI]
      const ball = new Vector3(
        Math.sin(fall) * Math.cos(turn * 2 * Math.PI),
        Math.cos(fall),
        Math.sin(fall) * Math.sin(turn * 2 * Math.PI),
      )
      points.set(shape(ball.clone(), turn, seed).toArray(), next * 3)
      colours.set(paint(ball, turn, seed).toArray(), next * 3)
      if (row === along || column === around) continue
      const below = next + around + 1
      faces.push(next, next + 1, below, next + 1, below + 1, below)
    }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(points, 3))
  geometry.setAttribute('color', new BufferAttribute(colours, 3))
  geometry.setIndex(faces)
  geometry.computeVertexNormals()
  joinSeam(geometry, around, along)
  return geometry
}

/** Makes light run smoothly over the meridian where the mesh begins and ends. */
function joinSeam(geometry: BufferGeometry, around: number, along: number): void {
  const normals = geometry.getAttribute('normal')
  for (let row = 0; row <= along; row++) {
    const [first, last] = [row * (around + 1), row * (around + 1) + around]
    const joined = new Vector3()
      .fromBufferAttribute(normals, first)
      .add(new Vector3().fromBufferAttribute(normals, last))
      .normalize()
    normals.setXYZ(first, joined.x, joined.y, joined.z)
    normals.setXYZ(last, joined.x, joined.y, joined.z)
  }
}
