export type Context = CanvasRenderingContext2D

/** Everything is drawn at twice its size and scaled down at the end. Blurs and shadows count device pixels. */
export const scale = 2

/** A canvas of `width` × `height` units. */
export function makeCanvas(width: number, height: number): { canvas: HTMLCanvasElement; context: Context } {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width * scale)
  canvas.height = Math.ceil(height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2d context')
  context.scale(scale, scale)
  return { canvas, context }
}

/** Draws with the state put back afterwards. */
export function within(context: Context, draw: () => void): void {
  context.save()
  draw()
  context.restore()
}

/** Blurs what is drawn next by `units`. */
export const blur = (context: Context, units: number): void => {
  context.filter = `blur(${units * scale}px)`
}

/** Casts a shadow of what is drawn next, from a light up and to the left. */
export function shadow(context: Context, units: number, alpha: number): void {
  context.shadowColor = `rgba(45, 28, 14, ${alpha})`
  context.shadowBlur = units * 2 * scale
  context.shadowOffsetX = units * 0.5 * scale
  context.shadowOffsetY = units * scale
}

/** A linear gradient with stops spread evenly unless a position is given. */
export function gradient(
  context: Context,
  line: readonly [number, number, number, number],
  stops: readonly (readonly [number, string])[],
) {
  const made = context.createLinearGradient(...line)
  for (const [place, colour] of stops) made.addColorStop(place, colour)
  return made
}

/** `#rrggbb` lighter (`amount` > 0) or darker, −1 to 1. */
export function shade(colour: string, amount: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
  const mixed = parts.map((part) => Math.round(amount > 0 ? part + (255 - part) * amount : part * (1 + amount)))
  return `rgb(${mixed.join(', ')})`
}

/** WebP as base64, at the largest quality that keeps it under `maxBytes`. */
export function toWebp(canvas: HTMLCanvasElement, maxBytes: number): string {
  const out = document.createElement('canvas')
  out.width = canvas.width / scale
  out.height = canvas.height / scale
  const context = out.getContext('2d')
  if (!context) throw new Error('no 2d context')
  context.imageSmoothingQuality = 'high'
  context.drawImage(canvas, 0, 0, out.width, out.height)
  for (const quality of [0.84, 0.78, 0.7, 0.6, 0.5]) {
    const data = out.toDataURL('image/webp', quality).split(',')[1] ?? ''
    if (data.length * 0.75 <= maxBytes) return data
  }
  throw new Error('the picture stays too large')
}
