import type { GalleryPage } from './gallery-page'
import { type State, states } from './states'
import { hasState } from './take-picture'

/** The picture folder; git knows nothing of it. */
export const galleryFolder = 'artefacts/gallery'

/** The brands that are photographed, with what they are called on the sheet. */
export const galleryBrands = { snack: '零食', skin: '护肤' } as const
export type GalleryBrand = keyof typeof galleryBrands

/** What `npm test` looks at, a few minutes being all it has; `npm run gallery` and the long part see all. */
const inShort: readonly State[] = ['normal', 'dark']

/** The faces a page is photographed with. */
export function facesOf(page: GalleryPage): State[] {
  const wanted = process.env['LIANPU_LONG'] ? states : inShort
  return wanted.filter((state) => hasState(page, state))
}

/** Where a picture is, from the sheet. */
export const pictureOf = (brand: GalleryBrand, page: string, state: State) => `${brand}/${page}-${state}.jpg`
