import { Box3, Vector3 } from 'three'
import type { ContentsKind } from '../../packshots-spec'
import { pieceOf } from '../contents/heap'
import { isSwatch } from '../contents/swatch'
import { texture, textureSide } from '../contents/texture'
import type { Studio } from '../studio/studio'
import { bedOf } from './scatter'

/** How much of the contents is seen: about eleven pieces from side to side. */
const sideOf = (kinds: readonly ContentsKind[]) => {
  const longest = kinds.map((kind) => pieceOf(kind)?.half[1] ?? 0.8)
  return (longest.reduce((sum, half) => sum + half, 0) / longest.length) * 13
}

export interface PhotoLook {
  readonly pixels: number
  readonly fine: boolean
  /** Of the lens, degrees above the ground. */
  readonly raise: number
  /** Which way a spread lies, degrees, so that two creams do not look the same. */
  readonly lies?: number
}

/** The contents alone, near by, filling the picture. */
export function photograph(studio: Studio, kinds: readonly ContentsKind[], look: PhotoLook): HTMLCanvasElement {
  const { pixels, fine, raise, lies = 0 } = look
  const own = kinds.find(isSwatch)
  if (own) {
    const goods = texture(own)
    // Above the ground, which would show through its hollows.
    const [half, lift] = [textureSide / 2, 3]
    goods.position.y = lift
    goods.rotation.y = (lies * Math.PI) / 180
    const framed = [new Box3(new Vector3(-half, lift, -half), new Vector3(half, lift + 0.4, half))]
    return studio.take({
      goods,
      width: pixels,
      height: pixels,
      ground: '#f1ece6',
      turn: 12,
      raise: 48,
      fill: 1,
      framed,
    })
  }
  const side = sideOf(kinds)
  const goods = bedOf(kinds, side, kinds.join(' '), fine)
  const half = side * 0.3
  const framed = new Box3(new Vector3(-half, 0.2, -half * 0.8), new Vector3(half, 1.2, half * 0.8))
  return studio.take({
    goods,
    width: pixels,
    height: pixels,
    ground: '#57402c',
    turn: 8,
    raise,
    fill: 1.02,
    framed: [framed],
  })
}

const kept = new Map<string, HTMLCanvasElement>()

/** The same as it is printed on packs, taken once for each contents. */
export function printedPhoto(studio: Studio, kinds: readonly ContentsKind[]): HTMLCanvasElement | undefined {
  if (kinds.length === 0 || kinds.some(isSwatch)) return undefined
  const key = kinds.join(' ')
  const known = kept.get(key)
  if (known) return known
  const taken = photograph(studio, kinds, { pixels: 820, fine: false, raise: 52 })
  const copy = document.createElement('canvas')
  copy.width = copy.height = 820
  copy.getContext('2d')?.drawImage(taken, 0, 0)
  kept.set(key, copy)
  return copy
}
