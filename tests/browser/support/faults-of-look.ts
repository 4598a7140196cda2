/**
 * What a careful eye would object to on the page on top, in words. Runs in the browser, so it can use nothing from outside
 * itself.
 */
export function faultsOfLook(screen: Element): string[] {
  const faults: string[] = []
  const width = document.documentElement.clientWidth
  const height = document.documentElement.clientHeight
  const least = 44
  const name = (element: Element) => {
    const said = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 16)
    return `.${element.className.toString().trim().replace(/ +/g, '.')} 「${said}」`
  }
  const isSeen = ({ left, top, right, bottom }: DOMRect) => right > 0 && bottom > 0 && left < width && top < height
  /** What stands still over the page is a layer of its own. */
  const layerOf = (element: Element | null): Element | null => {
    for (let at = element; at; at = at.parentElement) {
      if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return at
    }
    return null
  }
  const share = (one: DOMRect, other: DOMRect) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2

  const targets = [
    ...screen.querySelectorAll('[role=button], [role=checkbox], [role=tab], [role=radio], input, textarea, button'),
    ...document.querySelectorAll('.weui-tabbar__item'),
  ]
    .map((element) => ({ element, box: element.getBoundingClientRect(), layer: layerOf(element) }))
    .filter(({ box }) => box.width > 0 && isSeen(box))
  for (const { element, box } of targets) {
    const { width: wide, height: high } = box
    if (Math.min(wide, high) < least - 0.5)
      faults.push(`too small to tap, ${wide.toFixed(0)} × ${high.toFixed(0)}: ${name(element)}`)
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
    const hit = document.elementFromPoint(x, y)
    if (hit && !element.contains(hit) && !hit.contains(element) && layerOf(hit) === layerOf(element))
      faults.push(`covered by ${name(hit)}: ${name(element)}`)
  }
  targets.forEach((one, place) => {
    for (const other of targets.slice(place + 1)) {
      if (one.layer !== other.layer || one.element.contains(other.element) || other.element.contains(one.element)) continue
      if (share(one.box, other.box)) faults.push(`two targets in one place: ${name(one.element)} and ${name(other.element)}`)
    }
  })

  const texts: { element: Element; box: DOMRect; layer: Element | null }[] = []
  const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || !node.nodeValue?.trim()) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    if (box.width === 0 || !element.checkVisibility({ visibilityProperty: true })) continue
    for (const line of range.getClientRects()) texts.push({ element, box: line, layer: layerOf(element) })
    for (let at: Element | null = element; at && at !== screen; at = at.parentElement) {
      const style = getComputedStyle(at)
      if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') break
      if (/auto|scroll/.test(style.overflowX) || at.matches('swiper-item, taro-swiper-item-core, .swiper-slide')) break
      const around = at.getBoundingClientRect()
      const isCut = box.right > around.right + 1 || box.left < around.left - 1 || box.bottom > around.bottom + 2
      if (/hidden|clip/.test(style.overflowX) && isCut) faults.push(`text cut off by ${name(at)}: ${name(element)}`)
    }
    const scrolls = element.closest('taro-scroll-view-core, taro-swiper-core')
    if (!scrolls && (box.right > width + 1 || box.left < -1)) faults.push(`text beyond the edge: ${name(element)}`)
  }
  texts.forEach((one, place) => {
    for (const other of texts.slice(place + 1)) {
      if (one.element !== other.element && one.layer === other.layer && isSeen(one.box) && isSeen(other.box) && share(one.box, other.box))
        faults.push(`text over text: ${name(one.element)} and ${name(other.element)}`)
    }
  })

  if (document.documentElement.scrollWidth > width) faults.push('the page moves sideways')
  for (const image of screen.querySelectorAll('img')) {
    const box = image.getBoundingClientRect()
    if (isSeen(box) && box.width > 0 && image.naturalWidth === 0) faults.push(`no picture: ${image.src}`)
  }
  return faults
}
