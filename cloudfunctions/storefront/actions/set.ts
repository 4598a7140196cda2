import type * as z from 'zod'
import type { storefrontContract } from '#domain/storefront/contract'
import { pictureId } from '#server/picture-id'
import { saveStorefront } from '#server/stores/storefront'

type Request = z.output<(typeof storefrontContract)['set']['input']>

const withPicture = <T extends { picture?: string | undefined }>({ picture, ...rest }: T) => ({
  ...rest,
  ...(picture !== undefined && { pictureId: pictureId(picture) }),
})

/** Sets categories, freight, licences, service and stores. */
export async function set({ categories, freightTemplates, licences, service, stores }: Request) {
  const { returnTo, ...reachedAt } = service
  await saveStorefront(
    {
      categories: categories.map(({ code, name, picture }) => ({
        categoryId: `cat${code}` as const,
        name,
        pictureId: pictureId(picture),
      })),
      freight: freightTemplates,
    },
    { licences: licences.map(withPicture), service: reachedAt, returnTo, stores: stores.map(withPicture) },
  )
  return { categories: categories.length }
}
