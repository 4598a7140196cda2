import { catalogContract } from '#domain/catalog/contract'
import { serve } from '#server/serve'
import { category } from './actions/category'
import { importGoods } from './actions/import-goods'
import { product } from './actions/product'
import { search } from './actions/search'

export const main = serve(catalogContract, { category, search, product, importGoods })
