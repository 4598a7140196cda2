import { Group } from 'three'
import { bag } from './bag'
import { carton, giftBox } from './carton'
import type { Item } from './item'
import { printsOf } from './prints'
import { turnedPack } from './round'
import { tin } from './tin'

/** A number of a product's own, 0–996. */
export const seedOf = (code: string) => [...code].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7)

export interface PackLook {
  readonly seen: 'front' | 'back'
  readonly photo?: CanvasImageSource | undefined
  /** Width of the print in pixels. */
  readonly pixels: number
}

/** A pack as it stands on the ground with its foot at the origin. A back is turned so that it faces the lens. */
export function pack(item: Item, { seen, photo, pixels }: PackLook): Group {
  const prints = printsOf(item, photo, pixels)
  const { form, profile } = item.body
  const seed = seedOf(item.product)
  const build = () => {
    switch (form) {
      case 'pillow':
      case 'gusset':
      case 'sachet':
        return bag(form, item, prints, seen, seed)
      case 'box':
        return profile === 'gift' ? giftBox(item, prints, seen) : carton(item, prints, seen)
      case 'tin':
        return tin(item, prints, seen)
      case 'jar':
        return turnedPack(item, prints, seen)
    }
  }
  const made = new Group().add(build())
  // Round bodies carry whichever label is asked for on the side that faces the lens.
  if (seen === 'back' && !['tin', 'jar'].includes(form)) made.rotation.y = Math.PI
  if (seen === 'back' && form === 'jar' && profile === 'tube') made.rotation.y = Math.PI
  return new Group().add(made)
}

/** A single serving in the look of its product. */
export function single(item: Item, look: PackLook): Group {
  const [wide, high] = item.body.cm
  const side = Math.min(8, wide * 0.36)
  return pack(
    {
      ...item,
      product: `${item.product} single`,
      net: '',
      body: { form: 'sachet', cm: [side, Math.min(side * 1.35, high * 0.8), 1.5], finish: 'matt' },
      label: { ...item.label, design: 'plain', claims: [] },
    },
    look,
  )
}
