import { afterSaleLife } from './after-sale-life'

type AfterSale = Parameters<typeof afterSaleLife>[0]

const asked = { status: 'asked', kind: 'return', since: 2_000, askedAt: 1_000 } as AfterSale
const waybill = { company: 'ZTO', number: '1', companyName: '中通', sentAt: 1_500 } as const
const told = (more: Partial<AfterSale>) =>
  afterSaleLife({ ...asked, ...more }).map(({ name, at, state }) => `${name} ${state}${at ? ` ${String(at)}` : ''}`)

test.each([
  [{}, ['等客服处理 now', '寄回商品 to-come', '退款到账 to-come']],
  [{ kind: 'money-only' }, ['等客服处理 now', '退款到账 to-come']],
  [{ status: 'to-send-back' }, ['等你寄回 now', '商家验货 to-come', '退款到账 to-come']],
  [{ status: 'sent-back', waybill }, ['已寄回 done 1500', '等商家验货 now', '退款到账 to-come']],
  [{ status: 'approved-once', waybill }, ['已寄回 done 1500', '等客服确认退款 now', '退款到账 to-come']],
  [{ status: 'refunding' }, ['正在提交给微信 now', '退款到账 to-come']],
  [{ status: 'refunding', refund: { status: 'queued' } }, ['正在提交给微信 now', '退款到账 to-come']],
  [
    { status: 'refunding', refund: { status: 'processing', acceptedAt: 3_000 } },
    ['微信已受理 done 3000', '等退款到账 now'],
  ],
  [
    { status: 'refunded', refund: { status: 'success', acceptedAt: 3_000, refundedAt: 4_000 } },
    ['微信已受理 done 3000', '已退款 done 4000'],
  ],
  [
    { status: 'abnormal', refund: { status: 'abnormal', acceptedAt: 3_000 } },
    ['微信已受理 done 3000', '没能退回，客服在处理 now', '退款到账 to-come'],
  ],
  [{ status: 'rejected', waybill }, ['已寄回 done 1500', '没有同意 done 2000']],
  [{ status: 'withdrawn' }, ['你撤回了 done 2000']],
  [{ status: 'lapsed' }, ['超时未寄，已关闭 done 2000']],
] as [Partial<AfterSale>, string[]][])('an after-sale that is %j has lived through %j', (more, steps) => {
  expect(told(more)).toEqual(['已申请 done 1000', ...steps])
})
