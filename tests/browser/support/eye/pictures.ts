import { isSeen, nameOf, shownOf } from './element'

/**
 * Pictures that did not come, and pictures that moved the page when they came: with its own size taken away, as before it
 * has loaded, a picture must take the same place; what its frame cuts off takes none.
 */
export function faultsOfPictures(screen: Element): string[] {
  return [...screen.querySelectorAll('img')].flatMap((image) => {
    const box = image.getBoundingClientRect()
    if (!isSeen(box) || !image.getAttribute('src')) return []
    const missing = image.complete && image.naturalWidth === 0 ? [`no picture: ${image.src}`] : []
    const { contain } = image.style
    image.style.contain = 'size'
    const before = shownOf(image, image.getBoundingClientRect())
    image.style.contain = contain
    const after = shownOf(image, box)
    const isSteady = Math.abs(before.width - after.width) < 1 && Math.abs(before.height - after.height) < 1
    const grew = `${before.width.toFixed(0)} × ${before.height.toFixed(0)} to ${after.width.toFixed(0)} × ${after.height.toFixed(0)}`
    return [...missing, ...(isSteady ? [] : [`picture jumps from ${grew}: ${nameOf(image.parentElement ?? image)}`])]
  })
}
