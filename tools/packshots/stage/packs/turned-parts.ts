import { CylinderGeometry, type Material, Mesh } from 'three'
import { type Corner, turned, wrapped } from '../bodies/turned'
import { shadowOf, withoutShadow } from '../studio/shadow-only'
import { surface } from './finish'
import type { Item } from './item'
import type { Prints } from './prints'

/** Which label faces the lens. */
export type Seen = 'front' | 'back'

/** What throws no shadow of its own. */
export const hidden = (mesh: Mesh) => withoutShadow(mesh)

/** Something turned, in one material. */
export function part(corners: readonly Corner[], material: Material): Mesh {
  return hidden(new Mesh(turned(corners), material))
}

/** The shadow of something round. */
export function cylinderShadow(radius: number, low: number, high: number): Mesh {
  const mesh = shadowOf(new CylinderGeometry(radius * 0.96, radius * 0.96, high - low, 28))
  mesh.position.y = (low + high) / 2
  return mesh
}

/** A label that goes around by `share`, its print at most as wide as what can be seen from the front. */
export function label(
  item: Item,
  prints: Prints,
  seen: Seen,
  place: { radius: number; low: number; high: number; share: number },
): Mesh {
  const { radius, low, high, share } = place
  const ratio = (high - low) / (radius * 2 * Math.PI * share)
  const margins = [0.02, 0.02] as const
  const map = seen === 'front' ? prints.front(ratio, margins) : prints.back(ratio, margins)
  return hidden(
    new Mesh(
      wrapped(radius + 0.02, [low, high], share),
      surface(item.body.finish === 'metal' ? 'gloss' : 'matt', { map }),
    ),
  )
}
