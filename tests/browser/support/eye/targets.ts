import { clashes, type Drawn } from './clashes'
import { isSeen, layerOf, nameOf } from './element'

/** How small a thing may be and still be tapped, in CSS pixels. */
const leastTarget = 44

/** An icon set into a field: wholly inside, and much smaller. */
function isSetInto({ box: one }: Drawn, { box: other }: Drawn): boolean {
  const [small, big] = one.width * one.height < other.width * other.height ? [one, other] : [other, one]
  const isInside = small.left >= big.left - 1 && small.right <= big.right + 1
  const isWithin = small.top >= big.top - 1 && small.bottom <= big.bottom + 1
  return isInside && isWithin && small.width * 3 < big.width
}

/** Things to tap that are too small, covered, or in one place with another. */
export function faultsOfTargets(screen: Element): string[] {
  const roles = '[role=button], [role=checkbox], [role=tab], [role=radio], input, textarea, button'
  const targets = [...screen.querySelectorAll(roles), ...document.querySelectorAll('.weui-tabbar__item')]
    .filter((element) => !element.closest('[aria-hidden=true]'))
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
  return [...own, ...clashes(targets, 'two targets in one place', isSetInto)]
}
