import { CanvasTexture, SRGBColorSpace } from 'three'
import { backLabel } from '../print/back-label'
import { frontLabel } from '../print/front-label'
import type { Item } from './item'

/** What a pack is printed with. */
export interface Prints {
  /** A front, `ratio` times as high as wide; `margins` are the sealed shares above and below. */
  readonly front: (ratio: number, margins?: readonly [number, number]) => CanvasTexture
  readonly back: (ratio: number, margins?: readonly [number, number]) => CanvasTexture
}

export function onto(canvas: HTMLCanvasElement): CanvasTexture {
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  texture.anisotropy = 2
  return texture
}

/** `pixels` is the width of a front; a small picture needs fewer. */
export function printsOf(item: Item, photo: CanvasImageSource | undefined, pixels: number): Prints {
  return {
    front: (ratio, margins = [0, 0]) => onto(frontLabel({ ...item, photo, margins }, ratio, pixels)),
    back: (ratio, margins = [0, 0]) => onto(backLabel({ ...item, margins }, ratio, Math.round(pixels * 1.35))),
  }
}
