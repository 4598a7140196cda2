export interface Question {
  readonly ask: string
  readonly answer: string
}

/** What customers ask of every shop, answered by the rules it really keeps. */
const ofEveryShop: readonly Question[] = [
  { ask: '多久发货？', answer: '付款后 48 小时内发货，订单里能看到进度。' },
  {
    ask: '运费怎么算？',
    answer: '按收货省份和重量算，下单前就能看到；满额包邮，购物车里会写还差多少。送不到的地方填地址时就会告诉你。',
  },
  { ask: '没付款的订单会怎样？', answer: '货给你留 15 分钟，过时自动关闭，不扣款。要的话再下一单。' },
  { ask: '付了款但订单已关闭？', answer: '钱会原路退回，一般 1 到 3 个工作日到账，订单里能看到退款进度。' },
  { ask: '怎么改地址？', answer: '还没付款的订单重新下一单就行；付过款还没发货的，告诉客服改。' },
]

/** What customers ask most; what has to do with the goods the brand answers itself. */
export const questions: readonly Question[] = [...ofEveryShop, ...BRAND.questions]
