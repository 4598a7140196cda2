import { pageId } from './page-id'

/** What a poster's 小程序码 carries in WeChat's `scene`: `p.<the product's id without prd>.<share code>`. */
function partsOf(scene: string | undefined): readonly [string, string] | undefined {
  try {
    const [, product, sharer] = /^p\.([0-9A-Za-z]{1,23})\.([0-9A-Za-z]{6})$/.exec(decodeURIComponent(scene ?? '')) ?? []
    return product && sharer ? [product, sharer] : undefined
  } catch {
    return undefined
  }
}

/** The product whose poster was scanned, for the product's page; `scene` is the page's parameter of that name. */
export function productOfScene(scene: string | undefined): `prd${string}` | undefined {
  const parts = partsOf(scene)
  return parts && pageId('prd', `prd${parts[0]}`)
}

/** Whose poster was scanned. */
export function sharerOfScene(scene: string | undefined): string | undefined {
  return partsOf(scene)?.[1]
}
