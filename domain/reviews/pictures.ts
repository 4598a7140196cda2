/** `waiting`: WeChat has not looked at it yet, and nobody but the writer sees it · `refused`: nobody ever will. */
export const pictureStates = ['waiting', 'passed', 'refused'] as const
export type PictureState = (typeof pictureStates)[number]

/** A picture of a review and what WeChat's check says of it. */
export interface CheckedPicture {
  readonly pictureId: string
  readonly state: PictureState
}

/** Where phones put the pictures of reviews. */
export const reviewPictureFolder = 'review-pictures/'

/** What WeChat's check can read; phones turn everything else into a JPEG. */
export const reviewPictureName = /^[\w-]{1,80}\.(?:png|jpe?g|gif)$/

/** The pictures everybody sees, in her order. */
export const shownPictures = (pictures: readonly CheckedPicture[]): string[] =>
  pictures.filter(({ state }) => state === 'passed').map(({ pictureId }) => pictureId)

export const isWaiting = (pictures: readonly CheckedPicture[]): boolean =>
  pictures.some(({ state }) => state === 'waiting')
