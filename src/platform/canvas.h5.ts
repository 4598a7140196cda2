import type { LoadedPicture, Surface } from './canvas-types'
import { pictureUrl } from './picture-url'
import { PlatformError } from './platform-error'

async function load(pictureId: string): Promise<LoadedPicture> {
  const image = new Image()
  image.src = pictureUrl(pictureId)
  try {
    await image.decode()
  } catch {
    throw new PlatformError('loadImage:fail')
  }
  return { image, width: image.naturalWidth, height: image.naturalHeight }
}

/** @see Surface. @throws {errMsg} where the browser draws none */
export function openSurface(width: number, height: number): Surface {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) throw new PlatformError('createCanvas:fail')
  return { pen, load, toFile: () => Promise.resolve(canvas.toDataURL('image/png')) }
}
