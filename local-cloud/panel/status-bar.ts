import { element } from './element'

/** The phone's own bar: time at the left, signal and battery at the right. Answers the element that shows the time. */
export function drawStatusBar(bar: HTMLElement): HTMLElement {
  const time = element('b', {}, ['9:41'])
  const signs = element('span', { class: 'signs' })
  signs.innerHTML =
    '<svg width="46" height="12" viewBox="0 0 46 12" fill="currentColor">' +
    '<rect x="0" y="8" width="3" height="4" rx="1"/><rect x="5" y="5.5" width="3" height="6.5" rx="1"/>' +
    '<rect x="10" y="3" width="3" height="9" rx="1"/><rect x="15" y="0" width="3" height="12" rx="1"/>' +
    '<rect x="23.5" y=".5" width="19" height="11" rx="3" fill="none" stroke="currentColor" opacity=".5"/>' +
    '<rect x="25" y="2" width="14" height="8" rx="1.6"/><rect x="44" y="4" width="1.6" height="4" rx=".8" opacity=".5"/></svg>'
  bar.append(time, signs)
  return time
}

/** Lets the phone's bar take the colour at the top of the shop's page, as a page under a real status bar does. */
export function matchShopColour(shop: HTMLIFrameElement, bar: HTMLElement): void {
  const page = shop.contentDocument
  let at: Element | null | undefined = page?.elementFromPoint(shop.clientWidth / 2, 2) ?? page?.body
  let colour = ''
  for (; at && !colour; at = at.parentElement) {
    const own = getComputedStyle(at).backgroundColor
    if (!/^rgba\(.*, 0\)$/.test(own)) colour = own
  }
  const [red, green, blue] = (/^rgba?\((\d+), (\d+), (\d+)/.exec(colour)?.slice(1) ?? []).map(Number)
  if (red === undefined || green === undefined || blue === undefined) return
  bar.style.background = colour
  bar.style.color = 0.299 * red + 0.587 * green + 0.114 * blue > 150 ? '#1e1b18' : '#ffffff'
}
