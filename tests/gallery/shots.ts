import type { GalleryPage } from './gallery-pages'
import { type State, states } from './states'
import { hasState } from './take-picture'

/** The picture folder; git knows nothing of it. */
export const galleryFolder = 'artefacts/gallery'

/** The brands that are photographed, with what they are called on the sheet. */
export const galleryBrands = { snack: '零食', skin: '护肤' } as const
export type GalleryBrand = keyof typeof galleryBrands

/** What `npm test` looks at of each brand, a few minutes being all it has; the long part and `npm run gallery` see all. */
const inShort: Readonly<Record<GalleryBrand, readonly State[]>> = {
  snack: ['normal', 'empty', 'long', 'large', 'dark'],
  skin: ['normal', 'dark'],
}

/** The faces a page of a brand is photographed with. */
export function facesOf(brand: GalleryBrand, page: GalleryPage): State[] {
  const wanted = process.env['LIANPU_GALLERY'] === 'whole' ? states : inShort[brand]
  return wanted.filter((state) => hasState(page, state))
}

/** Where a picture is, from the sheet. */
export const pictureOf = (brand: GalleryBrand, page: string, state: State) => `${brand}/${page}-${state}.jpg`
