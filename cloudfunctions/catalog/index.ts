import { catalogContract } from '#domain/catalog/contract'
import { serve } from '#server/serve'
import { category } from './actions/category'
import { home } from './actions/home'
import { importGoods } from './actions/import-goods'
import { product } from './actions/product'
import { search } from './actions/search'
import { setStorefront } from './actions/set-storefront'

export const main = serve(catalogContract, { home, category, search, product, setStorefront, importGoods })
