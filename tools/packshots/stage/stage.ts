import { portrait } from './portraits'
import { makeStudio, type Studio } from './studio/studio'
import { bannerView } from './views/banner-view'
import type { Order } from './views/order'
import { backView, categoryView, closeView, frontView } from './views/shots'
import { sizeView } from './views/size-view'
import { storeView } from './views/store-view'

let opened: Studio | undefined

function picture(order: Order): HTMLCanvasElement {
  if (order.view === 'portrait') return portrait(order.name)
  const studio = (opened ??= makeStudio())
  switch (order.view) {
    case 'list':
    case 'front':
      return frontView(studio, order.item, order.width)
    case 'back':
      return backView(studio, order.item, order.width)
    case 'close':
      return closeView(studio, order.item, order.width)
    case 'size':
      return sizeView(studio, order.item, order.width)
    case 'category':
      return categoryView(studio, order.item, order.width * 2)
    case 'banner':
      return bannerView(studio, order)
    case 'store':
      return storeView(studio, order)
  }
}

/** Soft light falls off to the corners; a macro is sharp in a band and blurs before and behind it. */
function finish(taken: HTMLCanvasElement, order: Order): HTMLCanvasElement {
  const { width, height } = order
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2d context')
  context.imageSmoothingQuality = 'high'
  context.drawImage(taken, 0, 0, width, height)
  if (order.view === 'close') blurEnds(context, width, height)
  if (order.view === 'portrait' || order.view === 'category') return canvas
  const fall = context.createRadialGradient(
    width * 0.42,
    height * 0.42,
    height * 0.3,
    width / 2,
    height / 2,
    width * 0.8,
  )
  fall.addColorStop(0, 'rgba(60, 45, 30, 0)')
  fall.addColorStop(1, `rgba(60, 45, 30, ${order.view === 'close' ? 0.3 : 0.1})`)
  context.fillStyle = fall
  context.fillRect(0, 0, width, height)
  return canvas
}

function blurEnds(context: CanvasRenderingContext2D, width: number, height: number): void {
  for (const strength of [0.0022, 0.0055]) {
    const soft = document.createElement('canvas')
    Object.assign(soft, { width, height })
    const brush = soft.getContext('2d')
    if (!brush) return
    brush.filter = `blur(${strength * width}px)`
    brush.drawImage(context.canvas, 0, 0)
    brush.filter = 'none'
    brush.globalCompositeOperation = 'destination-in'
    const band = brush.createLinearGradient(0, 0, 0, height)
    const near = strength > 0.004 ? 0.12 : 0.3
    band.addColorStop(0, '#000')
    band.addColorStop(near, 'rgba(0, 0, 0, 0)')
    band.addColorStop(1 - near * 0.55, 'rgba(0, 0, 0, 0)')
    band.addColorStop(1, '#000')
    brush.fillStyle = band
    brush.fillRect(0, 0, width, height)
    context.drawImage(soft, 0, 0)
  }
}

const encoded = (canvas: HTMLCanvasElement, kind: string, quality: number) =>
  canvas.toDataURL(kind, quality).split(',')[1] ?? ''

/** What the command outside calls in the page. */
Object.assign(window, {
  /** One picture: WebP as base64 at the highest quality that keeps it within its bytes, or a PNG half its size to look at. */
  makePicture(order: Order, proof = false): string {
    const canvas = finish(picture(order), order)
    if (proof) return encoded(canvas, 'image/png', 1)
    for (const quality of [0.88, 0.82, 0.76, 0.68, 0.6, 0.5, 0.4, 0.3]) {
      const data = encoded(canvas, 'image/webp', quality)
      if (data.length * 0.75 <= order.maxBytes) return data
    }
    throw new Error(`a ${order.view} picture stays over ${order.maxBytes} bytes`)
  },
})
