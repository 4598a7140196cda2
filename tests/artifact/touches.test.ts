import { resolve } from 'node:path'
import { saveAddress } from '../support/saved-address'
import { paidOrder } from '../support/shipping'
import { openShop, type Shop } from '../support/shop'
import { launchApp, type RunningApp } from './logic-harness'
import type { OpenPage } from './open-page'
import { answersOf } from './phone-of-shop'
import { walkOn, type Outcome } from './walk'

const dist = resolve(__dirname, '../../dist/miniprogram')
const buyer = 'oLianpuBuyerLinXiaoyu'
const operator = 'oLianpuOwnerQian'
let shop: Shop
/** An order of which nothing has left. */
let paid = ''
let app: RunningApp | undefined

jest.setTimeout(60_000)
beforeAll(async () => {
  shop = await openShop()
  const phone = shop.phone(buyer)
  await phone.call('members', 'enter', { scene: 1001 })
  await phone.call('cart', 'add', { skuId: 'skuGZYW260', quantity: 2 })
  await saveAddress(phone)
  paid = await paidOrder(shop, phone, { sku: 'skuGZYW260', quantity: 2 })
})
afterAll(async () => {
  await shop.close()
})
afterEach(() => {
  const { unstubbed = new Set(), errors = [] } = app ?? {}
  app?.close()
  app = undefined
  expect({ unstubbed: [...unstubbed], errors }).toEqual({ unstubbed: [], errors: [] })
})

interface TouchCase {
  readonly what: string
  readonly route: string
  readonly query?: () => Record<string, string>
  readonly openid?: string
  /** Read before the first touch: the page has stopped growing. */
  readonly grown: string
  readonly touches: readonly (readonly [(page: OpenPage) => void, Outcome])[]
}

const cases: readonly TouchCase[] = [
  {
    what: 'a line of the cart is counted up and taken out of the sum',
    route: 'pages/cart/index',
    grown: '结算（2）',
    touches: [
      [(page) => page.tapClass('stepper-act', 1), '结算（3）'],
      [(page) => page.tapClass('check'), { gone: '结算（3）' }],
    ],
  },
  {
    what: 'another shelf is opened',
    route: 'pages/category/index',
    grown: '原味瓜子',
    touches: [[(page) => page.tapClass('category-name', 3), '开心果仁']],
  },
  {
    what: 'a search is typed',
    route: 'packages/catalog/search/index',
    grown: '可以搜品名、口味、原料',
    touches: [[(page) => page.type('search-input', '焦糖'), '焦糖瓜子']],
  },
  {
    what: 'orders are read by their status',
    route: 'packages/orders/list/index',
    query: () => ({ tab: 'all' }),
    grown: '待付款',
    touches: [[(page) => page.tap('已关闭'), '没有已关闭的订单']],
  },
  {
    what: 'an address of the book is opened',
    route: 'packages/members/addresses/index',
    grown: '文三路',
    touches: [[(page) => page.tapClass('address-edit'), '删除这个地址']],
  },
  {
    what: 'a form says what is missing until it is typed',
    route: 'packages/members/address/index',
    grown: '保存',
    touches: [
      [(page) => page.tap('保存'), '写上手机号'],
      [(page) => page.type('address-input', '林小雨'), { gone: '写上收货人' }],
      [(page) => page.type('address-input', '13800000000', 1), { gone: '写上手机号' }],
    ],
  },
  {
    what: 'units are chosen and a reason is given for asking them back',
    route: 'packages/orders/after-sale-ask/index',
    query: () => ({ orderId: paid }),
    grown: '退款金额',
    touches: [
      [(page) => page.tapClass('stepper-act'), '全部不要时一起退'],
      [(page) => page.tap('提交申请'), '选一下原因'],
      [(page) => page.tap('拍错了'), { gone: '选一下原因' }],
    ],
  },
  {
    what: 'an operator reads another list of what is asked back',
    route: 'packages/console/after-sales/index',
    openid: operator,
    grown: '没有要审核的',
    touches: [[(page) => page.tap('待寄回'), '没有等寄回的']],
  },
  {
    what: 'an operator looks at the kinds of blocks and leaves them',
    route: 'packages/console/layout/index',
    query: () => ({ place: 'home' }),
    openid: operator,
    grown: '发布',
    touches: [
      [(page) => page.tap('加一块'), '公告'],
      [(page) => page.tapClass('sheet-close'), { gone: '公告' }],
    ],
  },
]

test.each(cases)('each touch sends little: $what', async ({ route, query, openid, grown, touches }) => {
  app = launchApp({ dist, answer: answersOf(shop, openid ?? buyer) })
  const walk = walkOn(app)
  app.open(route, query?.() ?? {})
  await walk.shown(grown)
  for (const [act, comes] of touches) await walk.touch(act, comes)
})
