import type { ProductId } from '#domain/kernel/ids'
import { askAhead, takeOrAsk } from '../cloud/ahead'
import { call, type Answer } from '../cloud/call'
import { firstPage } from '../platform/first-page'
import { deliveryRegion } from './delivery-region'
import { pageId } from './page-id'
import { productOfScene } from './poster-scene'
import { setServerClock } from './server-clock'

async function askHome(): Promise<Answer<'storefront', 'home'>> {
  const home = await call('storefront', 'home', {})
  setServerClock(home.serverNow)
  return home
}

interface WantedProduct {
  readonly productId: ProductId
  /** Where it would be sent; the brand's own province while that is not known. */
  readonly province: string | undefined
}

function askProduct({ productId, province = BRAND.homeRegion.province }: WantedProduct) {
  return call('catalog', 'product', { productId, province })
}

const productQuestion = ({ productId, province }: WantedProduct) => `product ${productId} ${province ?? ''}`

export const loadHome = () => takeOrAsk('home', askHome)
export const loadProduct = (wanted: WantedProduct): Promise<Answer<'catalog', 'product'>> =>
  takeOrAsk(productQuestion(wanted), () => askProduct(wanted))

/** Which product the parameters of its page name: a link's, or those of a poster's code. */
export function wantedProductId(params: Readonly<Record<string, string | undefined>>): ProductId | undefined {
  return pageId('prd', params['productId']) ?? productOfScene(params['scene'])
}

/** Asks what the first page will show while its code is still being fetched and run: it comes a round trip sooner. */
export function loadFirstPageAhead(): void {
  const { path, query } = firstPage()
  if (path === 'pages/home/index') askAhead('home', askHome)
  if (path !== 'packages/catalog/product/index') return
  const productId = wantedProductId(query)
  if (!productId) return
  const wanted = { productId, province: deliveryRegion()[0] }
  askAhead(productQuestion(wanted), () => askProduct(wanted))
}
