import type { NodeExtent } from './types'

/** Where the nodes of a class stand now on the page that is seen, by their ids; says nothing when none is seen. */
export function measureNodes(className: string, tell: (extents: readonly NodeExtent[]) => void): void {
  requestAnimationFrame(() => {
    // Pages that are covered stay in the document without a box.
    const seen = [...document.getElementsByClassName(className)].filter((node) => node.getClientRects().length > 0)
    const extents = seen.map((node) => {
      const { top, bottom } = node.getBoundingClientRect()
      return { key: node.id, top, bottom }
    })
    if (extents.some(({ top, bottom }) => top !== bottom)) tell(extents)
  })
}
