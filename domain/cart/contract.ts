import * as z from 'zod'
import { action, fen, id, instant, strict } from '../kernel/contract'
import { cartLimits } from './limits'

const cartLine = strict({
  skuId: id('sku'),
  productId: id('prd'),
  title: z.string(),
  specText: z.string(),
  pictureId: z.string(),
  priceFen: fen,
  /** Until when that price holds, of one that holds for a time. */
  limitedUntilAt: instant.optional(),
  quantity: z.int().min(1).max(cartLimits.quantityPerLine),
  /** Units left, so that the stepper can say so; never a promise. */
  available: z.int().min(0),
  selected: z.boolean(),
  state: z.enum(['for-sale', 'sold-out', 'withdrawn']),
})

/** The whole cart as every cart action answers it, newest line first. */
export const cartView = strict({
  lines: z.array(cartLine),
  /** Selected lines that are for sale, before freight. */
  goodsFen: fen,
  freeFreightFromFen: fen.optional(),
})

const quantity = z.int().min(1).max(cartLimits.quantityPerLine)

export const cartContract = {
  get: action({ access: 'customer', input: strict({}), output: cartView, refuses: [] }),
  /** Adds to what is there; the sum stays within the line limit. */
  add: action({
    access: 'customer',
    input: strict({ skuId: id('sku'), quantity }),
    output: cartView,
    refuses: ['NOT_FOUND', 'NOT_FOR_SALE', 'STOCK_SHORT', 'CART_FULL'],
  }),
  /** Sets a line absolutely, so that a retry changes nothing more. */
  setLine: action({
    access: 'customer',
    input: strict({ skuId: id('sku'), quantity, selected: z.boolean() }),
    output: cartView,
    refuses: ['NOT_FOUND'],
  }),
  selectAll: action({
    access: 'customer',
    input: strict({ selected: z.boolean() }),
    output: cartView,
    refuses: [],
  }),
  remove: action({
    access: 'customer',
    input: strict({ skuIds: z.array(id('sku')).min(1).max(cartLimits.lines) }),
    output: cartView,
    refuses: [],
  }),
}
