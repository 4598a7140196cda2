import { galleryPages } from './gallery-pages'
import { type State, states } from './states'
import { hasState } from './take-picture'

/** The picture folder; git knows nothing of it. */
export const galleryFolder = 'artefacts/gallery'

/** The brands that are photographed, with what they are called on the sheet. */
export const galleryBrands = { snack: '零食', skin: '护肤' } as const
export type GalleryBrand = keyof typeof galleryBrands

/** Every page with every face it has. */
export const shots = galleryPages.flatMap((page) =>
  states.filter((state) => hasState(page, state)).map((state) => ({ page, state, face: `${page.title} ${state}` })),
)

/** Where a picture is, from the sheet. */
export const pictureOf = (brand: GalleryBrand, page: string, state: State) => `${brand}/${page}-${state}.jpg`
