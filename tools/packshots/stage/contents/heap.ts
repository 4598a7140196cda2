import { Color, Group, InstancedMesh, type Matrix4, MeshPhysicalMaterial, Vector3 } from 'three'
import type { ContentsKind } from '../../packshots-spec'
import { shadowsOf, withoutShadow } from '../studio/shadow-only'
import { between, type Random, randomFrom } from '../random'
import { blobGeometry } from './blob'
import { fruits } from './fruits'
import type { Kind } from './kind'
import { nuts } from './nuts'
import { makeBed } from './pile'

const kinds: Readonly<Record<string, Kind>> = { ...nuts, ...fruits }

/** The piece a kind is made of; undefined for what is not made of pieces, like cream. */
export const pieceOf = (kind: ContentsKind): Kind | undefined => kinds[kind]

/** Where one piece lies. */
export interface Lying {
  readonly kind: ContentsKind
  readonly at: Matrix4
}

const made = new Map<string, ReturnType<typeof make>>()

function make(kind: Kind, fine: boolean) {
  const material = new MeshPhysicalMaterial({ vertexColors: true, roughness: kind.roughness })
  material.defines = { ...material.defines, STUDIO_WRAP: kind.wrap.toFixed(2), ...(fine ? { STUDIO_SOFT: '' } : {}) }
  const seeds = [1, 2, 3]
  // Thin pieces are waved more than they are thick: what throws their shadow follows the same wave inside of them.
  const thin = kind.half[2] < 0.35
  const isSlice = kind.half[2] < 0.2 && kind.half[0] > 1
  const [around, along] = isSlice ? [84, 54] : fine ? [44, 30] : [32, 18]
  const core: Kind['shape'] = (ball, turn, seed) => kind.shape(ball.multiply(new Vector3(0.9, 0.9, 0.25)), turn, seed)
  return {
    material,
    // Smaller than the piece, or its corners would darken the folds they stand out of.
    coarse: seeds.map((seed) =>
      thin
        ? blobGeometry({ ...kind, shape: core }, seed, 20, 14)
        : blobGeometry(kind, seed, 14, 10).scale(0.82, 0.82, 0.82),
    ),
    shapes: seeds.map((seed) => blobGeometry(kind, seed, around, along)),
  }
}

function partsOf(name: ContentsKind, kind: Kind, fine: boolean) {
  const key = `${name} ${fine}`
  const known = made.get(key) ?? make(kind, fine)
  made.set(key, known)
  return known
}

/** All pieces as few instanced meshes. `fine` for what is seen near by. */
export function pieces(lying: readonly Lying[], seed: string, fine = false): Group {
  const group = new Group()
  const random = randomFrom(seed)
  for (const name of new Set(lying.map(({ kind }) => kind))) {
    const kind = pieceOf(name)
    if (!kind) continue
    const { material, coarse, shapes } = partsOf(name, kind, fine)
    const own = lying.filter((each) => each.kind === name)
    shapes.forEach((shape, place) => {
      const mine = own.filter((_, index) => index % shapes.length === place)
      const mesh = new InstancedMesh(shape, material, mine.length)
      mine.forEach(({ at }, index) => {
        mesh.setMatrixAt(index, at)
        const light = 1 + between(random, -kind.vary, kind.vary * 0.5)
        mesh.setColorAt(
          index,
          new Color(light, light * between(random, 0.96, 1.02), light * between(random, 0.92, 1.02)),
        )
      })
      const core = coarse[place]
      if (mine.length > 0 && core) group.add(withoutShadow(mesh), shadowsOf(mesh, core))
    })
  }
  return group
}

export interface HeapPlan {
  readonly kinds: readonly ContentsKind[]
  /** Where the next piece falls. */
  readonly from: (random: Random, index: number) => readonly [x: number, z: number]
  readonly count: number
  readonly side: number
  readonly allows?: (x: number, z: number) => boolean
  readonly ceiling?: number
}

/** Drops pieces one after another; the first kind is the most. */
export function heap(
  { kinds: names, from, count, side, allows = () => true, ceiling }: HeapPlan,
  seed: string,
): Lying[] {
  const random = randomFrom(seed)
  const bed = makeBed({ side, allows, ceiling })
  const lying: Lying[] = []
  for (let index = 0; index < count; index++) {
    const place = Math.floor(random() ** 1.3 * names.length)
    const kind = names[place]
    const piece = kind === undefined ? undefined : pieceOf(kind)
    if (!piece || kind === undefined) continue
    const at = bed.drop(piece, from(random, index), random)
    if (at) lying.push({ kind, at })
  }
  return lying
}

/** How many pieces cover an area of `area` cm², `layers` deep. */
export function countFor(names: readonly ContentsKind[], area: number, layers: number): number {
  const sizes = names.map((name) => pieceOf(name)).filter((kind) => kind !== undefined)
  const mean = sizes.reduce((sum, { half }) => sum + half[0] * half[1] * 3.2, 0) / Math.max(1, sizes.length)
  return Math.round((area / mean) * layers)
}
