import { clashes } from './clashes'
import { isSeen, layerOf, nameOf } from './element'

/** How small a thing may be and still be tapped, in CSS pixels. */
const leastTarget = 44

/** Things to tap that are too small, covered, or in one place with another. */
export function faultsOfTargets(screen: Element): string[] {
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
