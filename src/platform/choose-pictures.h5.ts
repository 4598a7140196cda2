import { withPrivacy } from '../privacy/with-privacy'

function chosenFiles(): Promise<File[]> {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', accept: 'image/png,image/jpeg,image/webp', multiple: true })
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

/** The end of its name tells `uploadPicture` what it is. */
const named = (file: File) => `${URL.createObjectURL(file)}#${file.name}`

/** Up to `count` pictures of this computer, to be given to `uploadPicture`; none when she leaves. @throws {errMsg} */
export async function choosePictures(count: number): Promise<string[]> {
  const files = (await withPrivacy('chooseMedia', chosenFiles)) ?? []
  return files.slice(0, count).map(named)
}
