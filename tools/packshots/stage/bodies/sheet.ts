import { BufferAttribute, BufferGeometry } from 'three'

/** Width, height, depth in cm. */
export type Size = readonly [width: number, height: number, depth: number]

/** Front and back of a bag, and a coarse one that throws its shadow. */
export interface Shell {
  readonly front: BufferGeometry
  readonly back: BufferGeometry
  readonly coarse: readonly BufferGeometry[]
}

/** A point of a surface and where on its print it lies. */
export type SurfacePoint = readonly [x: number, y: number, z: number]
export type Surface = (u: number, v: number) => SurfacePoint

/**
 * A smooth surface over a grid: `at(u, v)` with u and v from 0 to 1, u to the right and v up when seen from outside.
 * The print lies on it as it is, unless `print` says otherwise.
 */
export function sheet(
  columns: number,
  rows: number,
  at: (u: number, v: number) => SurfacePoint,
  print: (u: number, v: number) => readonly [number, number] = (u, v) => [u, v],
): BufferGeometry {
  const points = new Float32Array((columns + 1) * (rows + 1) * 3)
  const places = new Float32Array((columns + 1) * (rows + 1) * 2)
  const faces: number[] = []
  for (let row = 0, next = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++, next++) {
      const [u, v] = [column / columns, row / rows]
      points.set(at(u, v), next * 3)
      places.set(print(u, v), next * 2)
      if (row === rows || column === columns) continue
      const above = next + columns + 1
      faces.push(next, next + 1, above, next + 1, above + 1, above)
    }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(points, 3))
  geometry.setAttribute('uv', new BufferAttribute(places, 2))
  geometry.setIndex(faces)
  geometry.computeVertexNormals()
  return geometry
}

/** A little inside of `outer`, so that a surface is not darkened by its own shadow where it is coarser. */
export function between(front: Surface, back: Surface, outer: Surface): Surface {
  return (u, v) => {
    const [x, y, z] = outer(u, v)
    const same = outer === front ? u : 1 - u
    const middle = (front(same, v)[2] + back(1 - same, v)[2]) / 2
    return [x * 0.985, y, middle + (z - middle) * 0.6]
  }
}
