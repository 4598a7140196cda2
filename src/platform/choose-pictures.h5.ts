import { withPrivacy } from '../privacy/with-privacy'
import { fittingScale } from './fitting-scale'

/** A JPEG as a data URL, as small as WeChat's check of pictures wants it. @throws when the browser cannot read it */
async function fitted(file: File): Promise<string> {
  const picture = await createImageBitmap(file)
  const scale = fittingScale(picture.width, picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(picture.width * scale)
  canvas.height = Math.floor(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', 0.8)
}

async function chosenFiles(): Promise<File[]> {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', accept: 'image/*', multiple: true })
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      resolve([...(input.files ?? [])])
    })
    input.addEventListener('cancel', () => {
      resolve([])
    })
    input.click()
  })
}

/** Pictures of this machine, `most` at most; undefined when she leaves without any. @throws when one cannot be read */
export async function choosePictures(most: number): Promise<string[] | undefined> {
  const files = await withPrivacy('chooseMedia', chosenFiles)
  if (!files || files.length === 0) return undefined
  return Promise.all(files.slice(0, most).map(fitted))
}
