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
