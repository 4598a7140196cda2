import Taro from '@tarojs/taro'
import type { LoadedPicture, Pen, Surface } from './canvas-types'
import { PlatformError } from './platform-error'

interface Offscreen {
  getContext(type: '2d'): Pen
  createImage(): { src: string; width: number; height: number; onload: () => void; onerror: () => void }
  /** Undeclared, and the only way on a Mac. */
  toDataURL?(type: string): string
}

/** A canvas loads files, not `cloud://` ids; a download of the cloud's own asks for no listed domain. */
async function fileOf(pictureId: string): Promise<string> {
  if (!pictureId.startsWith('cloud://')) return pictureId
  return (await Taro.cloud.downloadFile({ fileID: pictureId })).tempFilePath
}

async function load(canvas: Offscreen, pictureId: string): Promise<LoadedPicture> {
  const file = await fileOf(pictureId)
  const image = canvas.createImage()
  await new Promise<void>((resolve, reject) => {
    image.onload = resolve
    image.onerror = () => {
      reject(new PlatformError('loadImage:fail'))
    }
    image.src = file
  })
  return { image, width: image.width, height: image.height }
}

async function toFile(canvas: Offscreen): Promise<string> {
  try {
    const options = { canvas: canvas as unknown as Taro.Canvas, fileType: 'png' as const }
    return (await Taro.canvasToTempFilePath(options)).tempFilePath
  } catch (thrown) {
    if (!canvas.toDataURL) throw thrown
    return writeDataUrl(canvas.toDataURL('image/png'))
  }
}

let written = 0

/** One name after another: WeChat shows a file it has seen before as it was. */
function writeDataUrl(dataUrl: string): Promise<string> {
  written += 1
  const filePath = `${String(Taro.env.USER_DATA_PATH)}/drawn-${String(written)}.png`
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: dataUrl.slice(dataUrl.indexOf(',') + 1),
      encoding: 'base64',
      success: () => {
        resolve(filePath)
      },
      fail: ({ errMsg }) => {
        reject(new PlatformError(errMsg))
      },
    })
  })
}

/** @see Surface */
export function openSurface(width: number, height: number): Surface {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height }) as unknown as Offscreen
  return {
    pen: canvas.getContext('2d'),
    load: (pictureId) => load(canvas, pictureId),
    toFile: () => toFile(canvas),
  }
}
