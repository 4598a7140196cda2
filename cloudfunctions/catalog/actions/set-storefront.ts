import type { InputOf } from '#domain/kernel/contract'
import type { catalogContract } from '#domain/catalog/contract'
import { pictureId } from '#server/picture-id'
import { saveStorefront } from '#server/stores/storefront'

type Request = InputOf<(typeof catalogContract)['setStorefront']>

/** Sets what the brand shows and charges around its goods. */
export async function setStorefront({ categories, banners, sections, freight }: Request) {
  await saveStorefront({
    categories: categories.map(({ code, name, picture }) => ({
      categoryId: `cat${code}` as const,
      name,
      pictureId: pictureId(picture),
    })),
    banners: banners.map(({ picture, title, subtitle, productCode }) => ({
      pictureId: pictureId(picture),
      title,
      subtitle,
      ...(productCode !== undefined && { productId: `prd${productCode}` as const }),
    })),
    sections: sections.map(({ title, productCodes }) => ({
      title,
      productIds: productCodes.map((code) => `prd${code}` as const),
    })),
    freight,
  })
  return { categories: categories.length }
}
