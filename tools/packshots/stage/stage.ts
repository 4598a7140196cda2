import { toWebp } from './canvas'
import { portrait } from './portraits'
import { banner, category, contactSheet, openShot, packshot, type Shot } from './scenes'

/** One picture to draw. */
type Order =
  | { readonly scene: 'pack' | 'open' | 'category'; readonly shot: Shot; readonly maxBytes: number }
  | { readonly scene: 'banner'; readonly shots: readonly Shot[]; readonly tint: string; readonly maxBytes: number }
  | { readonly scene: 'portrait'; readonly name: string; readonly maxBytes: number }

const drawn: HTMLCanvasElement[] = []

function draw(order: Order): HTMLCanvasElement {
  if (order.scene === 'banner') return banner(order.shots, order.tint)
  if (order.scene === 'portrait') return portrait(order.name)
  return { pack: packshot, open: openShot, category }[order.scene](order.shot)
}

/** What the command outside calls in the page. */
Object.assign(window, {
  /** Draws one picture; WebP as base64. `keep` remembers it for the contact sheet. */
  drawPicture(order: Order, keep: boolean): string {
    const canvas = draw(order)
    const webp = toWebp(canvas, order.maxBytes)
    if (keep) drawn.push(canvas)
    return webp
  },
  /** Everything remembered, and forgets it. */
  drawContactSheet: (columns: number): string => toWebp(contactSheet(drawn.splice(0), columns), 4_000_000),
})
