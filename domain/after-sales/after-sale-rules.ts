import type { ReturnException } from '../catalog/return-exception'
import type { SkuId } from '../kernel/ids'
import type { OrderStatus } from '../orders/status'
import { afterSaleLimits } from './limits'
import type { AfterSaleKind } from './kinds'
import type { AfterSaleStatus } from './status'

interface Moments {
  readonly status: OrderStatus
  /** When the order came to count as received. */
  readonly receivedAt?: number | undefined
}

/** What is asked back. */
interface Asked {
  readonly kind: AfterSaleKind
  readonly items: readonly { readonly skuId: SkuId }[]
}

/** As much of an order as its buyer's right depends on. */
interface Bought extends Moments {
  readonly lines: readonly { readonly skuId: SkuId; readonly returnException?: ReturnException | undefined }[]
}

/**
 * Whether no operator decides: units that have not left can be given up at any time, goods can be sent back until seven days
 * after the receipt. Money for goods she keeps is always decided, and so is what she agreed she could not send back.
 */
export function isInsideRight({ kind, items }: Asked, { receivedAt, lines }: Bought, now: number): boolean {
  const isExcepted = (id: SkuId) => lines.some(({ skuId, returnException }) => skuId === id && returnException)
  if (items.some(({ skuId }) => isExcepted(skuId))) return false
  if (kind === 'before-shipping') return true
  return kind === 'return' && (receivedAt === undefined || now <= receivedAt + afterSaleLimits.rightMs)
}

/** Whether after-sales can still be asked for. */
export const mayStillAsk = ({ receivedAt }: Moments, now: number): boolean =>
  receivedAt === undefined || now <= receivedAt + afterSaleLimits.askWithinMs

/** Where an after-sale begins. */
export function firstStatus(kind: AfterSaleKind, isInRight: boolean, needsSecond: boolean): AfterSaleStatus {
  if (!isInRight) return 'asked'
  if (kind === 'return') return 'to-send-back'
  return needsSecond ? 'asked' : 'refunding'
}

/** Whether staff may say no: not to what is her right, unless it hangs on goods they have in their hands. */
export const mayReject = ({
  kind,
  isInRight,
  status,
}: {
  readonly kind: AfterSaleKind
  readonly isInRight: boolean
  readonly status: AfterSaleStatus
}): boolean =>
  (status === 'asked' || status === 'approved-once' || status === 'sent-back') && (!isInRight || kind === 'return')

/** Until when the shop has to act, undefined when it has nothing to do. */
export function dueByOf(status: AfterSaleStatus, since: number): number | undefined {
  if (status === 'asked' || status === 'approved-once' || status === 'abnormal')
    return since + afterSaleLimits.decideWithinMs
  return status === 'sent-back' ? since + afterSaleLimits.inspectWithinMs : undefined
}
