/** What the way to an after-sale is called: while nothing has left it is just the money. */
export const askWords = { refund: '退款', 'after-sale': '申请售后' } as const
