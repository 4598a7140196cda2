import { clashes, type Drawn } from './clashes'
import { isSeen, isShown, layerOf, lettersOf, nameOf, shownOf } from './element'

/** Whether something around a text hides a part of it without saying so by an ellipsis. */
function cutterOf(element: Element, box: DOMRect): Element | undefined {
  for (let at: Element | null = element; at && !at.matches('.taro_page'); at = at.parentElement) {
    const { textOverflow, webkitLineClamp, overflowX, overflowY } = getComputedStyle(at)
    if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return undefined
    if (/auto|scroll/.test(overflowX + overflowY)) return undefined
    const around = at.getBoundingClientRect()
    const isCut = box.right > around.right + 1 || box.left < around.left - 1 || box.bottom > around.bottom + 2
    if (/hidden|clip/.test(overflowX) && isCut) return at
  }
  return undefined
}

/** What says by an ellipsis that a text goes on: letters beyond it are not drawn. */
function endsInEllipsis(element: Element): Element | undefined {
  const { textOverflow, overflowX } = getComputedStyle(element)
  return textOverflow === 'ellipsis' && overflowX !== 'visible' ? element : undefined
}

/** Texts that are cut off, beyond the edge of the page, or over one another. */
export function faultsOfTexts(screen: Element): string[] {
  const faults: string[] = []
  const lines: Drawn[] = []
  const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || !node.nodeValue?.trim() || !element.checkVisibility({ visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const text = range.getBoundingClientRect()
    if (!isShown(element, text)) continue
    const cutter = cutterOf(element, text)
    if (cutter) faults.push(`text cut off by ${nameOf(cutter)}: ${nameOf(element)}`)
    const seen = [...range.getClientRects()].filter(isSeen)
    const first = seen[0]
    const mayPass = element.closest('taro-scroll-view-core, .swiper') ?? endsInEllipsis(element)
    if (first && !mayPass && seen.some(({ right }) => right > document.documentElement.clientWidth + 1))
      faults.push(`text beyond the edge: ${nameOf(element)}`)
    // A paragraph is one thing: its own lines may touch.
    if (first) lines.push({ element, box: shownOf(element, lettersOf(element, text, first)), layer: layerOf(element) })
  }
  return [...faults, ...clashes(lines, 'text over text')]
}
