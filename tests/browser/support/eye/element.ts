/** How a person finds an element that is at fault. */
export function nameOf(element: Element): string {
  const said = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 16)
  return `.${[...element.classList].join('.')} 「${said}」`
}

/** Whether a box is within the window. */
export function isSeen({ left, top, right, bottom, width }: DOMRect): boolean {
  const { clientWidth, clientHeight } = document.documentElement
  return width > 0 && right > 0 && bottom > 0 && left < clientWidth && top < clientHeight
}

/** What stands still over the page and holds an element. */
export function layerOf(element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return at
  }
  return null
}

/** What is left of a box when everything around an element has hidden what lies beyond its edges. */
export function shownOf(element: Element, { left, top, right, bottom }: DOMRect): DOMRect {
  let [west, north, east, south] = [left, top, right, bottom]
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { overflowX, overflowY, display } = getComputedStyle(at)
    if (display === 'inline') continue
    const around = at.getBoundingClientRect()
    if (overflowX !== 'visible') [west, east] = [Math.max(west, around.left), Math.min(east, around.right)]
    if (overflowY !== 'visible') [north, south] = [Math.max(north, around.top), Math.min(south, around.bottom)]
  }
  return new DOMRect(west, north, Math.max(0, east - west), Math.max(0, south - north))
}

/** Whether anything of a box is within the window and not hidden by what is around. */
export function isShown(element: Element, box: DOMRect): boolean {
  const shown = shownOf(element, box)
  return shown.height > 0 && isSeen(shown)
}

/** Where the letters of a text are: a line is higher than what is written in it. */
export function lettersOf(element: Element, text: DOMRect, line: DOMRect): DOMRect {
  const air = Math.max(0, (line.height - parseFloat(getComputedStyle(element).fontSize)) / 2)
  return new DOMRect(text.x, text.y + air, text.width, Math.max(0, text.height - 2 * air))
}
