import { nameOf } from './element'

/** Something drawn on the page and where. What stands still over the page is a layer of its own. */
export interface Drawn {
  readonly element: Element
  readonly box: DOMRect
  readonly layer: Element | null
}

/** Two things of one layer that take the same place. */
export function clashes(
  drawn: readonly Drawn[],
  what: string,
  isMeant: (one: Drawn, other: Drawn) => boolean = () => false,
): string[] {
  return drawn.flatMap((one, place) =>
    drawn.slice(place + 1).flatMap((other) => {
      if (one.layer !== other.layer || one.element.contains(other.element) || isMeant(one, other)) return []
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      return wide > 2 && high > 2 ? [`${what}: ${nameOf(one.element)} and ${nameOf(other.element)}`] : []
    }),
  )
}
