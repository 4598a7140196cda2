import * as z from 'zod'
import { action, cursor, fen, id, instant, pictureId, province, strict, text } from '../kernel/contract'
import { reviewSummary } from '../reviews/contract'
import { catalogLimits } from './limits'
import { returnExceptions } from './return-exception'
import { bucketLimits } from './stock-buckets'

/** One product as a card in a list. */
export const goodsCard = strict({
  productId: id('prd'),
  title: z.string(),
  subtitle: z.string(),
  pictureId,
  /** Lowest selling price among the SKUs on sale. */
  priceFen: fen,
  /** Whether that price holds for a time only. */
  isLimited: z.boolean(),
  /** Whether SKUs differ in price (the card then says 起). */
  priceVaries: z.boolean(),
  chips: z.array(z.string()),
  soldCount: z.int(),
  soldOut: z.boolean(),
  /** The SKU to add at once when there is only one. */
  onlySkuId: id('sku').optional(),
})

export const category = strict({ categoryId: id('cat'), name: z.string(), pictureId })

/** A day in Shanghai. */
const date = z.string().regex(/^\d{4}-\d\d-\d\d$/)

const specAxis = strict({ name: z.string(), values: z.array(z.string()) })

export const sku = strict({
  skuId: id('sku'),
  /** One value per axis of the product's spec matrix, in the axes' order. */
  specValues: z.array(z.string()),
  /** What one unit costs now. */
  priceFen: fen,
  /** Until when that holds, and 日常价: the lowest price paid in the seven days before it began. */
  limited: strict({ untilAt: instant, dailyPriceFen: fen }).optional(),
  /** Suggested retail price, always with where it stands; absent when there is none. */
  marketPrice: strict({ fen, source: z.string() }).optional(),
  pictureId,
  weightGrams: z.int(),
  available: z.int().min(0),
  /** Of the lot sold now, in Shanghai: 2026-10-08. Absent for goods without a shelf life. */
  producedOn: date.optional(),
  bestBeforeOn: date.optional(),
  /** Close to its best-before date by the rule of `near-expiry.ts`; said on every page that sells it. */
  isNearExpiry: z.boolean(),
  /** Why it cannot be sent back without a reason; absent: it can. */
  returnException: z.enum(returnExceptions).optional(),
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

export const goodsPage = strict({ goods: z.array(goodsCard), nextCursor: cursor.optional() })

const pricedSku = strict({
  skuId: id('sku'),
  productId: id('prd'),
  title: z.string(),
  specText: z.string(),
  pictureId,
  listPriceFen: fen,
  /** 日常价 if it were compared now; absent when nobody ever paid for it. */
  dailyPriceFen: fen.optional(),
  /** The lowest price that keeps the floor and the margin. */
  leastPriceFen: fen,
  limited: strict({ priceFen: fen, fromAt: instant, untilAt: instant, dailyPriceFen: fen }).optional(),
})

export const catalogContract = {
  /** The category page: all categories and one category's goods. Without `categoryId`, the first one's. */
  category: action({
    access: 'customer',
    input: strict({ categoryId: id('cat').optional(), cursor: cursor.optional() }),
    output: strict({ categories: z.array(category), categoryId: id('cat'), ...goodsPage.shape }),
    refuses: ['NOT_FOUND'],
  }),
  /** Finds by name, taste, ingredient, pinyin or its initials; one wrong or homophone character is forgiven. */
  search: action({
    access: 'customer',
    input: strict({
      text: text(1, catalogLimits.searchTextLength),
      sort: z.enum(['relevance', 'sales', 'price-up', 'price-down']).default('relevance'),
      categoryId: id('cat').optional(),
      priceFromFen: fen.optional(),
      priceToFen: fen.optional(),
      inStock: z.boolean().default(false),
      cursor: cursor.optional(),
    }),
    output: strict({
      total: z.int(),
      /** Categories among all matches of the text, most first, for the filter. */
      categories: z.array(strict({ categoryId: id('cat'), name: z.string(), count: z.int() })),
      /** Set when nothing matched as typed: what was searched instead. */
      searchedFor: z.string().optional(),
      /** Words to try, when little or nothing was found. */
      suggestions: z.array(z.string()),
      ...goodsPage.shape,
    }),
    refuses: [],
  }),
  /** Words that complete what is being typed, best first. */
  suggest: action({
    access: 'customer',
    input: strict({ text: text(1, catalogLimits.searchTextLength) }),
    output: strict({ suggestions: z.array(z.string()).max(catalogLimits.suggestions) }),
    refuses: [],
  }),
  product: action({
    access: 'customer',
    input: strict({
      productId: id('prd'),
      /** Where she would have it sent, as far as the phone knows. */
      province: province.optional(),
    }),
    output: strict({
      product: productDetail,
      related: z.array(goodsCard),
      reviews: reviewSummary.optional(),
      isFavourite: z.boolean(),
      /** Freight of one unit to `province`, or to the brand's home region. */
      delivery: strict({
        deliverable: z.boolean(),
        freightFen: fen,
        freeFreightFromFen: fen.optional(),
      }),
    }),
    refuses: ['NOT_FOUND'],
  }),
  /** Cards of products the phone remembers, in the order asked; what is gone is left out. */
  cards: action({
    access: 'customer',
    input: strict({ productIds: z.array(id('prd')).min(1).max(catalogLimits.cards) }),
    output: strict({ goods: z.array(goodsCard) }),
    refuses: [],
  }),
  /** The product whose pack carries this barcode (EAN-13). */
  byBarcode: action({
    access: 'customer',
    input: strict({ barcode: z.string().regex(/^\d{13}$/) }),
    output: strict({ productId: id('prd'), skuId: id('sku') }),
    refuses: ['NOT_FOUND'],
  }),
  /** Remembers that she wants to hear once when a sold-out SKU is back. The phone has asked WeChat's consent before. */
  remindRestock: action({
    access: 'customer',
    input: strict({ skuId: id('sku') }),
    output: strict({ asked: z.literal(true) }),
    refuses: ['NOT_FOUND', 'IN_STOCK'],
  }),
  /** The 小程序码 of a product's page for a poster, carrying who shares. */
  shareCode: action({
    access: 'customer',
    input: strict({ productId: id('prd') }),
    output: strict({ pictureId }),
    refuses: ['NOT_FOUND', 'CODE_UNAVAILABLE'],
  }),
  /** Limited prices that hold, those that end first first; with `productId`, what all of its SKUs could be compared with. */
  limitedPrices: action({
    access: 'operator',
    input: strict({ productId: id('prd').optional() }),
    output: strict({ skus: z.array(pricedSku), serverNow: instant }),
    refuses: [],
  }),
  /**
   * Lowers a SKU's price from now until `untilAt`, an hour to thirty days. What it is compared with is computed from what was
   * paid, never typed; without it, not below it, or below the floor or the margin, nothing is saved.
   */
  limitPrice: action({
    access: 'operator',
    input: strict({ skuId: id('sku'), priceFen: fen.min(1), untilAt: instant }),
    output: pricedSku,
    refuses: ['NOT_FOUND', 'LIMIT_TIME', 'PRICE_BASE', 'PRICE_GUARD'],
  }),
  /** Ends a limited price at once. Again changes nothing. */
  endLimitedPrice: action({
    access: 'operator',
    input: strict({ skuId: id('sku') }),
    output: pricedSku,
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
  /** Spreads the stock of a SKU that very many buy at once over so many documents; 1: back into one. */
  splitStock: action({
    access: 'operator',
    input: strict({ skuId: id('sku'), buckets: z.int().min(1).max(bucketLimits.buckets) }),
    output: strict({
      buckets: z.int(),
      /** Free units, all together. */
      available: z.int().min(0),
      /** Whether they lie there by now; else the scheduler goes on every minute. Orders find them either way. */
      isLevel: z.boolean(),
    }),
    refuses: ['NOT_FOUND'],
  }),
}
