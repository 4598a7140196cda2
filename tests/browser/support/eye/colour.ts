/** Red, green and blue from 0 to 255, and how much it covers from 0 to 1. */
export type Colour = readonly [number, number, number, number]

/** What is seen of a colour over one that lets nothing through. */
export function over([r, g, b, alpha]: Colour, [red, green, blue]: Colour): Colour {
  const mix = (top: number, below: number) => top * alpha + below * (1 - alpha)
  return [mix(r, red), mix(g, green), mix(b, blue), 1]
}

/** WCAG 2.2: (lighter + 0.05) / (darker + 0.05) of the relative luminances. */
export function contrastOf(one: Colour, other: Colour): number {
  const light = (colour: Colour) => {
    const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [high, low] = [Math.max(light(one), light(other)), Math.min(light(one), light(other))]
  return (high + 0.05) / (low + 0.05)
}
