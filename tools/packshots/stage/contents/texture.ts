import { type BufferGeometry, Color, Group, InstancedMesh, Matrix4, Mesh, SphereGeometry, Vector3 } from 'three'
import type { SkinKind } from '../../packshots-spec'
import { sheet } from '../bodies/sheet'
import { cloud, noise, smooth } from '../noise'
import { glassOf } from '../packs/finish'
import { between, randomFrom } from '../random'
import { shadowsOf, withoutShadow } from '../studio/shadow-only'
import { soft, swatch } from './swatch'

/** Side of what is seen, cm. */
export const textureSide = 10

const field = (height: (x: number, z: number) => number): BufferGeometry =>
  sheet(320, 320, (u, v) => {
    const [x, z] = [(u - 0.5) * textureSide * 2.6, (0.5 - v) * textureSide * 2.6]
    return [x, height(x, z), z]
  })

/** One pull of a spatula: an arc around a point, combed, with a lip where it pushed the cream aside. */
interface Pull {
  readonly at: readonly [x: number, z: number]
  readonly radius: number
  readonly wide: number
  readonly depth: number
}

const pulls: readonly Pull[] = [
  { at: [-3, 9], radius: 10.5, wide: 2.4, depth: 0.5 },
  { at: [6, 8], radius: 8.6, wide: 2.1, depth: 0.62 },
  { at: [-8, -2], radius: 8.2, wide: 2.3, depth: 0.7 },
  { at: [2, 11], radius: 9.4, wide: 1.9, depth: 0.8 },
]

/** Cream drawn over with a spatula; `fine` is how much of its comb is left. */
const spread =
  (fine: number) =>
  (x: number, z: number): number => {
    let height = cloud(x * 0.22, z * 0.22, 3, 3) * 0.5
    for (const [place, { at, radius, wide, depth }] of pulls.entries()) {
      const [dx, dz] = [x - at[0], z - at[1]]
      const off = Math.hypot(dx, dz) - radius + noise(x * 0.25, z * 0.25, place) * 0.35
      const share = off / (wide / 2)
      const within = smooth(1.05, 0.9, Math.abs(share))
      const along = Math.atan2(dz, dx) * radius
      const comb = noise(off * 3.4, along * 0.1, place * 5) * 0.075 + noise(off * 8, along * 0.16, place) * 0.035
      const floor = -depth * 0.45 * (1 - share * share) + comb * fine
      const lip = Math.exp(-(((Math.abs(share) - 1.12) / 0.16) ** 2)) * depth * (0.55 + noise(along * 0.5, place) * 0.4)
      height = height * (1 - within) + (height * 0.35 + floor) * within + lip
    }
    return height
  }

const grains = (x: number, z: number): number =>
  cloud(x * 0.3, z * 0.3, 2, 3) * 0.9 + cloud(x * 2.2, z * 2.2, 4, 3) * 0.16 + noise(x * 11, z * 11, 1) * 0.05

/** A sheet mask in soft folds, woven. */
const cloth = (x: number, z: number): number => {
  const lean = z + x * 0.34 + noise(x * 0.22, z * 0.3) * 1.5
  const fold = Math.sin(lean * 1.05 + noise(x * 0.2, z * 0.2, 4))
  const weave = Math.max(Math.sin(x * 19) * Math.sin(z * 19), 0) * 0.035
  return Math.sign(fold) * Math.abs(fold) ** 0.8 * 0.8 + cloud(x * 0.4, z * 0.4, 7, 2) * 0.3 - weave
}

/** Many small balls on an uneven ground: foam, or drops on a surface. */
function balls(count: number, [least, most]: readonly [number, number], look: 'foam' | 'drops', tint: string): Group {
  const random = randomFrom(`${look} ${tint}`)
  const isFoam = look === 'foam'
  const material = isFoam ? soft(tint, 0.12, 0.15) : glassOf(tint, 0.16, 0.03)
  const mesh = new InstancedMesh(new SphereGeometry(1, isFoam ? 14 : 36, isFoam ? 9 : 24), material, count)
  for (let index = 0; index < count; index++) {
    const radius = least + (most - least) * random() ** 3.2
    const [x, z] = [between(random, -1, 1) * textureSide * 0.8, between(random, -1, 1) * textureSide * 0.8]
    const ground = isFoam ? cloud(x * 0.24, z * 0.24, 1, 2) * 1.3 : spread(0)(x, z)
    const at = new Vector3(x, ground - radius * (isFoam ? 0.25 : 0.5), z)
    mesh.setMatrixAt(index, new Matrix4().makeTranslation(at).scale(new Vector3(radius, radius * 0.9, radius)))
    mesh.setColorAt(index, new Color(1, 1, 1).multiplyScalar(between(random, 0.9, 1)))
  }
  const group = new Group().add(withoutShadow(mesh))
  return isFoam ? group.add(shadowsOf(mesh, new SphereGeometry(0.85, 6, 4))) : group
}

const surfaceOf = (height: (x: number, z: number) => number, colour: string, roughness: number, wrap: number) =>
  new Mesh(field(height), soft(colour, roughness, wrap))

const sunk = (height: (x: number, z: number) => number, by: number) => (x: number, z: number) => height(x, z) - by

/** What is no heap of pieces, filling a whole picture. */
export function texture(kind: SkinKind): Group {
  switch (kind) {
    case 'cream':
      return new Group().add(surfaceOf(spread(0.8), '#efe9e1', 0.26, 0.2))
    case 'smear':
      return new Group().add(surfaceOf(spread(1.5), '#eee6da', 0.18, 0.2))
    case 'balm':
      return new Group().add(surfaceOf(spread(2), '#efd796', 0.34, 0.3))
    case 'gel':
      return balls(60, [0.12, 0.75], 'drops', '#d6ecec').add(surfaceOf(spread(0.15), '#b4d0d0', 0.06, 0.3))
    case 'oil':
      return balls(46, [0.15, 0.95], 'drops', '#f0c050').add(surfaceOf(spread(0), '#c98a26', 0.05, 0.3))
    case 'foam':
      return balls(4200, [0.1, 0.5], 'foam', '#e9e7e2').add(
        surfaceOf((x, z) => cloud(x * 0.24, z * 0.24, 1, 2) * 1.3 - 0.05, '#e9e7e2', 0.5, 0.4),
      )
    case 'powder':
      return new Group().add(surfaceOf(sunk(grains, 0.2), '#cbb69c', 0.95, 0.1))
    case 'mask':
      return new Group().add(surfaceOf(cloth, '#dbdad5', 0.3, 0))
    case 'pads':
    case 'soap':
      return swatch(kind, textureSide * 0.42)
  }
}
