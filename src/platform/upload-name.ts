const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Where pictures of visitors are kept, one folder a kind. */
export type UploadFolder = 'avatars' | 'review-pictures' | 'after-sales'

/** The end of a stored picture's name, from what the phone calls the file. */
export function pictureEnding(file: string): 'webp' | 'png' | 'jpg' {
  if (/\.webp$|^data:image\/webp/i.test(file)) return 'webp'
  return /\.png$|^data:image\/png/i.test(file) ? 'png' : 'jpg'
}

/** A name that no other picture has: 24 letters and digits. */
export function uploadPath(folder: UploadFolder, file: string): string {
  const name = Array.from({ length: 24 }, () => letters[Math.floor(Math.random() * letters.length)]).join('')
  return `${folder}/${name}.${pictureEnding(file)}`
}
