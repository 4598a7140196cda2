/** Something drawn on the page and where. What stands still over the page is a layer of its own. */
interface Drawn {
  readonly element: Element
  readonly box: DOMRect
  readonly layer: Element | null
}

/** How small a thing may be and still be tapped, in CSS pixels. */
const leastTarget = 44

function nameOf(element: Element): string {
  const said = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 16)
  return `.${[...element.classList].join('.')} 「${said}」`
}

function isSeen({ left, top, right, bottom, width }: DOMRect): boolean {
  const { clientWidth, clientHeight } = document.documentElement
  return width > 0 && right > 0 && bottom > 0 && left < clientWidth && top < clientHeight
}

function layerOf(element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return at
  }
  return null
}

/** Two things of one layer that take the same place. */
function clashes(drawn: readonly Drawn[], what: string): string[] {
  return drawn.flatMap((one, place) =>
    drawn.slice(place + 1).flatMap((other) => {
      if (one.layer !== other.layer || one.element.contains(other.element)) return []
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      return wide > 2 && high > 2 ? [`${what}: ${nameOf(one.element)} and ${nameOf(other.element)}`] : []
    }),
  )
}

function faultsOfTargets(screen: Element): string[] {
  const roles = '[role=button], [role=checkbox], [role=tab], [role=radio], input, textarea, button'
  const targets = [...screen.querySelectorAll(roles), ...document.querySelectorAll('.weui-tabbar__item')]
    .map((element) => ({ element, box: element.getBoundingClientRect(), layer: layerOf(element) }))
    .filter(({ box }) => isSeen(box))
  const own = targets.flatMap(({ element, box: { left, top, width, height }, layer }) => {
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    const isCovered = hit && !element.contains(hit) && !hit.contains(element) && layerOf(hit) === layer
    return [
      ...(Math.min(width, height) < leastTarget - 0.5
        ? [`too small to tap, ${width.toFixed(0)} × ${height.toFixed(0)}: ${nameOf(element)}`]
        : []),
      ...(isCovered ? [`covered by ${nameOf(hit)}: ${nameOf(element)}`] : []),
    ]
  })
  return [...own, ...clashes(targets, 'two targets in one place')]
}

/** Whether something around a text hides a part of it without saying so by an ellipsis. */
function cutterOf(element: Element, box: DOMRect): Element | undefined {
  for (let at: Element | null = element; at && !at.matches('.taro_page'); at = at.parentElement) {
    const { textOverflow, webkitLineClamp, overflowX, overflowY } = getComputedStyle(at)
    if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return undefined
    if (/auto|scroll/.test(overflowX + overflowY) || at.matches('taro-swiper-item-core')) return undefined
    const around = at.getBoundingClientRect()
    const isCut = box.right > around.right + 1 || box.left < around.left - 1 || box.bottom > around.bottom + 2
    if (/hidden|clip/.test(overflowX) && isCut) return at
  }
  return undefined
}

function faultsOfTexts(screen: Element): string[] {
  const faults: string[] = []
  const lines: Drawn[] = []
  const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || !node.nodeValue?.trim() || !element.checkVisibility({ visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const cutter = cutterOf(element, range.getBoundingClientRect())
    if (cutter) faults.push(`text cut off by ${nameOf(cutter)}: ${nameOf(element)}`)
    const seen = [...range.getClientRects()].filter(isSeen)
    const first = seen[0]
    const scrolls = element.closest('taro-scroll-view-core, taro-swiper-core')
    if (first && !scrolls && seen.some(({ right }) => right > document.documentElement.clientWidth + 1))
      faults.push(`text beyond the edge: ${nameOf(element)}`)
    // A paragraph is one thing: its own lines may touch.
    if (first) lines.push({ element, box: range.getBoundingClientRect(), layer: layerOf(element) })
  }
  return [...faults, ...clashes(lines, 'text over text')]
}

function faultsOfPictures(screen: Element): string[] {
  return [...screen.querySelectorAll('img')]
    .filter((image) => isSeen(image.getBoundingClientRect()) && image.naturalWidth === 0)
    .map((image) => `no picture: ${image.src}`)
}

function faultsOfPage(screen: Element): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const sideways = scrollWidth > clientWidth ? ['the page moves sideways'] : []
  return [...faultsOfTargets(screen), ...faultsOfTexts(screen), ...faultsOfPictures(screen), ...sideways]
}

/** A window that has an eye. */
export interface WindowWithEye {
  /** What a careful eye would object to on a page, in words. */
  faultsOfLook(screen: Element): string[]
}

const parts = [
  nameOf,
  isSeen,
  layerOf,
  clashes,
  faultsOfTargets,
  cutterOf,
  faultsOfTexts,
  faultsOfPictures,
  faultsOfPage,
]

/** The script that gives a window its `faultsOfLook`. */
export const eye = `(() => {
const leastTarget = ${String(leastTarget)}
${parts.map(String).join('\n')}
window.faultsOfLook = faultsOfPage
})()`
