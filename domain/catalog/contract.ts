import * as z from 'zod'
import { action, cursor, fen, id, strict, text } from '../kernel/contract'
import { catalogLimits } from './limits'

const pictureId = z.string().regex(/^cloud:\/\/[\w.-]+\/[\w./-]+$/)

/** One product as a card in a list. */
export const goodsCard = strict({
  productId: id('prd'),
  title: z.string(),
  subtitle: z.string(),
  pictureId,
  /** Lowest selling price among the SKUs on sale. */
  priceFen: fen,
  /** Whether SKUs differ in price (the card then says 起). */
  priceVaries: z.boolean(),
  /** Suggested retail price with a source, absent when there is none. */
  marketPriceFen: fen.optional(),
  chips: z.array(z.string()),
  soldCount: z.int(),
  soldOut: z.boolean(),
  /** The SKU to add at once when there is only one. */
  onlySkuId: id('sku').optional(),
})

const category = strict({ categoryId: id('cat'), name: z.string(), pictureId })

const specAxis = strict({ name: z.string(), values: z.array(z.string()) })

export const sku = strict({
  skuId: id('sku'),
  /** One value per axis of the product's spec matrix, in the axes' order. */
  specValues: z.array(z.string()),
  priceFen: fen,
  marketPriceFen: fen.optional(),
  pictureId,
  weightGrams: z.int(),
  available: z.int().min(0),
})

export const productDetail = strict({
  productId: id('prd'),
  categoryId: id('cat'),
  title: z.string(),
  subtitle: z.string(),
  pictureIds: z.array(pictureId),
  chips: z.array(z.string()),
  soldCount: z.int(),
  onSale: z.boolean(),
  specAxes: z.array(specAxis),
  skus: z.array(sku),
  /** Food facts in reading order: 配料、净含量、保质期… */
  facts: z.array(strict({ name: z.string(), value: z.string() })),
  promises: z.array(z.string()),
})

const goodsPage = strict({ goods: z.array(goodsCard), nextCursor: cursor.optional() })

export const catalogContract = {
  /** The front page in one call. */
  home: action({
    access: 'customer',
    input: strict({}),
    output: strict({
      banners: z.array(strict({ pictureId, title: z.string(), subtitle: z.string(), productId: id('prd').optional() })),
      categories: z.array(category),
      sections: z.array(strict({ title: z.string(), goods: z.array(goodsCard) })),
      freeFreightFromFen: fen.optional(),
    }),
    refuses: [],
  }),
  /** The category page: all categories and one category's goods. Without `categoryId`, the first one's. */
  category: action({
    access: 'customer',
    input: strict({ categoryId: id('cat').optional(), cursor: cursor.optional() }),
    output: strict({ categories: z.array(category), categoryId: id('cat'), ...goodsPage.shape }),
    refuses: ['NOT_FOUND'],
  }),
  search: action({
    access: 'customer',
    input: strict({
      text: text(1, catalogLimits.searchTextLength),
      sort: z.enum(['relevance', 'sales', 'price-up', 'price-down']).default('relevance'),
      cursor: cursor.optional(),
    }),
    output: strict({ total: z.int(), suggestions: z.array(z.string()), ...goodsPage.shape }),
    refuses: [],
  }),
  product: action({
    access: 'customer',
    input: strict({ productId: id('prd') }),
    output: strict({ product: productDetail, related: z.array(goodsCard), freeFreightFromFen: fen.optional() }),
    refuses: ['NOT_FOUND'],
  }),
  /** Creates and updates goods from CSV text. Bad rows are reported and left out; good rows are applied. */
  importGoods: action({
    access: 'operator',
    input: strict({ csv: z.string().min(1).max(catalogLimits.importCsvBytes), dryRun: z.boolean().default(false) }),
    output: strict({
      productsCreated: z.int(),
      productsUpdated: z.int(),
      skusCreated: z.int(),
      rejected: z.array(strict({ line: z.int(), column: z.string(), reason: z.string() })),
    }),
    refuses: [],
  }),
}
