import { isShown, nameOf } from './element'

/** Every seen text of a page with what holds it. */
export function textsOf(screen: Element): { node: Text; element: HTMLElement; lines: DOMRect[] }[] {
  const texts: { node: Text; element: HTMLElement; lines: DOMRect[] }[] = []
  const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || !node.nodeValue?.trim() || !element.checkVisibility({ visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const lines = [...range.getClientRects()].filter((line) => isShown(element, line))
    if (lines.length > 0) texts.push({ node: node as Text, element, lines })
  }
  return texts
}

/** What hides half a line of text: its letters reach over the edge of something that shows nothing beyond. */
function halverOf(element: Element, { top, bottom }: DOMRect): Element | undefined {
  const letters = parseFloat(getComputedStyle(element).fontSize)
  const [high, low] = [(top + bottom - letters) / 2 + 1, (top + bottom + letters) / 2 - 1]
  for (let at: Element | null = element; at && !at.matches('.taro_page'); at = at.parentElement) {
    const { overflowY, display } = getComputedStyle(at)
    if (/auto|scroll/.test(overflowY)) return undefined
    if (!/hidden|clip/.test(overflowY) || display === 'inline') continue
    const around = at.getBoundingClientRect()
    const isHalved =
      (low > around.bottom + 1 && high < around.bottom - 1) || (high < around.top - 1 && low > around.top)
    if (isHalved) return at
  }
  return undefined
}

/** Words that must be read whole, sums and the short words of buttons, and what shortens them by an ellipsis. */
function shortenerOf(element: Element): Element | undefined {
  const asked = element.closest('button, [role=button], [role=tab], [role=radio]')
  const whole = element.closest('.price') ?? (asked && asked.textContent.trim().length <= 14 ? asked : null)
  if (!whole) return undefined
  for (let at: Element | null = element; at; at = at === whole ? null : at.parentElement) {
    const { textOverflow, webkitLineClamp, overflowX } = getComputedStyle(at)
    const isShort = textOverflow === 'ellipsis' && overflowX !== 'visible' && at.scrollWidth > at.clientWidth + 1
    const isClamped = webkitLineClamp !== 'none' && at.scrollHeight > at.clientHeight + 1
    if (isShort || isClamped) return at
  }
  return undefined
}

/** Half lines, and sums and buttons that end in an ellipsis. */
export function faultsOfWords(screen: Element): string[] {
  return textsOf(screen).flatMap(({ element, lines }) => {
    const halver = lines.map((line) => halverOf(element, line)).find(Boolean)
    const shortener = shortenerOf(element)
    return [
      ...(halver ? [`half a line hidden by ${nameOf(halver)}: ${nameOf(element)}`] : []),
      ...(shortener ? [`cut short by an ellipsis: ${nameOf(element)}`] : []),
    ]
  })
}
