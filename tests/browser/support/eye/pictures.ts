import { isSeen, nameOf } from './element'

/**
 * Pictures that did not come, and pictures that moved the page when they came: with its own size taken away, as before it
 * has loaded, a picture must take the same place.
 */
export function faultsOfPictures(screen: Element): string[] {
  return [...screen.querySelectorAll('img')].flatMap((image) => {
    const box = image.getBoundingClientRect()
    if (!isSeen(box) || !image.getAttribute('src')) return []
    const missing = image.complete && image.naturalWidth === 0 ? [`no picture: ${image.src}`] : []
    const { contain } = image.style
    image.style.contain = 'size'
    const before = image.getBoundingClientRect()
    image.style.contain = contain
    const isSteady = Math.abs(before.width - box.width) < 1 && Math.abs(before.height - box.height) < 1
    const grew = `${before.width.toFixed(0)} × ${before.height.toFixed(0)} to ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`
    return [...missing, ...(isSteady ? [] : [`picture jumps from ${grew}: ${nameOf(image.parentElement ?? image)}`])]
  })
}
