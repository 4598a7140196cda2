import { about as kept } from '#server/stores/storefront'

/** Who stands behind the shop: licences, service, stores. */
export function about() {
  return kept()
}
