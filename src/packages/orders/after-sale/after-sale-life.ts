import type { AfterSale } from '../parts/after-sale-words'
import type { LifeStep } from '../parts/life-steps'

const done = (name: string, at?: number): LifeStep => ({ name, at, state: 'done' })
const now = (name: string): LifeStep => ({ name, at: undefined, state: 'now' })
const toCome = (name: string): LifeStep => ({ name, at: undefined, state: 'to-come' })

/** What has happened to an after-sale and what comes next, oldest first. */
export function afterSaleLife(one: AfterSale): LifeStep[] {
  const asked = done('已申请', one.askedAt)
  switch (one.status) {
    case 'asked':
      return [asked, now('等客服处理'), ...(one.kind === 'return' ? [toCome('寄回商品')] : []), toCome('退款到账')]
    case 'to-send-back':
      return [asked, now('等你寄回'), toCome('商家验货'), toCome('退款到账')]
    case 'rejected':
      return [asked, ...sentBack(one), done('没有同意', one.since)]
    case 'withdrawn':
      return [asked, done('你撤回了', one.since)]
    case 'lapsed':
      return [asked, done('超时未寄，已关闭', one.since)]
    default:
      return [asked, ...sentBack(one), ...moneyLife(one)]
  }
}

const sentBack = ({ waybill }: AfterSale): LifeStep[] => (waybill ? [done('已寄回', waybill.sentAt)] : [])

/** From the goods being looked at to the money: accepted by WeChat is not refunded. */
function moneyLife({ status, since, refund }: AfterSale): LifeStep[] {
  const back = toCome('退款到账')
  if (status === 'sent-back') return [now('等商家验货'), back]
  if (status === 'approved-once') return [now('等客服确认退款'), back]
  const accepted = refund?.acceptedAt === undefined ? [] : [done('微信已受理', refund.acceptedAt)]
  if (status === 'refunded') return [...accepted, done('已退款', refund?.refundedAt ?? since)]
  if (status === 'abnormal') return [...accepted, now('没能退回，客服在处理'), back]
  return accepted.length > 0 ? [...accepted, now('等退款到账')] : [now('正在提交给微信'), back]
}
