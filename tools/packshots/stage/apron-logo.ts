import { type Context, within } from './canvas'

/** The brand's mark: a shell half open over its seed, and the two characters beside it. */
export function logo(context: Context, x: number, y: number, size: number, colour: string): void {
  within(context, () => {
    context.translate(x - size * 1.3, y)
    context.scale(size / 40, size / 40)
    context.strokeStyle = colour
    context.fillStyle = colour
    context.lineWidth = 4
    context.lineCap = 'round'
    context.stroke(new Path2D('M-2,-18 C-20,-12 -22,12 -4,20'))
    context.stroke(new Path2D('M6,-18 C24,-12 26,12 8,20'))
    context.fill(new Path2D('M2,-10 C10,0 10,10 2,15 C-6,10 -6,0 2,-10Z'))
  })
  within(context, () => {
    context.font = `700 ${size * 1.02}px "Noto Serif CJK SC"`
    context.letterSpacing = `${size * 0.12}px`
    context.fillStyle = colour
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.fillText('拾壳', x + size * 0.48, y)
  })
}
