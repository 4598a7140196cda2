import * as z from 'zod'
import { action, cursor, fen, id, strict, text } from '../kernel/contract'
import { catalogCodePattern, catalogLimits } from './limits'

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

const catalogCode = z.string().regex(catalogCodePattern)
const storagePath = z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9.-]+)+$/)

const positive = z.int().min(1).max(1_000_000)
const freightRate = strict({ first: positive, firstFen: fen, next: positive, nextFen: fen })
const provinces = z.array(text(2, 8)).max(40)
const freightTemplate = strict({
  rule: z.discriminatedUnion('mode', [
    strict({
      mode: z.enum(['weight', 'piece']),
      rate: freightRate,
      provinceRates: z.array(strict({ provinces, rate: freightRate, freeFromFen: fen.optional() })).max(40),
    }),
    strict({ mode: z.literal('amount'), steps: z.array(strict({ belowFen: fen, freightFen: fen })).max(20) }),
  ]),
  notDelivered: provinces,
  freeFromFen: fen.optional(),
})

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
    output: strict({ product: productDetail, related: z.array(goodsCard) }),
    refuses: ['NOT_FOUND'],
  }),
  /** Sets categories, front page and freight; pictures are storage paths. What it replaces is answered by the next call. */
  setStorefront: action({
    access: 'operator',
    input: strict({
      categories: z
        .array(strict({ code: catalogCode, name: text(1, 10), picture: storagePath }))
        .min(1)
        .max(20),
      banners: z
        .array(
          strict({
            picture: storagePath,
            title: text(1, 20),
            subtitle: text(0, 30),
            productCode: catalogCode.optional(),
          }),
        )
        .max(10),
      sections: z.array(strict({ title: text(1, 12), productCodes: z.array(catalogCode).min(1).max(20) })).max(10),
      freight: freightTemplate,
    }),
    output: strict({ categories: z.int() }),
    refuses: [],
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
