import { catalogContract } from '#domain/catalog/contract'
import { serve } from '#server/serve'
import { byBarcode } from './actions/by-barcode'
import { cards } from './actions/cards'
import { category } from './actions/category'
import { endLimitedPrice } from './actions/end-limited-price'
import { importGoods } from './actions/import-goods'
import { limitPrice } from './actions/limit-price'
import { limitedPrices } from './actions/limited-prices'
import { product } from './actions/product'
import { remindRestock } from './actions/remind-restock'
import { search } from './actions/search'
import { shareCode } from './actions/share-code'
import { splitStock } from './actions/split-stock'
import { suggest } from './actions/suggest'

export const main = serve(catalogContract, {
  category,
  search,
  suggest,
  product,
  cards,
  byBarcode,
  remindRestock,
  shareCode,
  limitedPrices,
  limitPrice,
  endLimitedPrice,
  importGoods,
  splitStock,
})
