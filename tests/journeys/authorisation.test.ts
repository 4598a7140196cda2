import { minuteMs } from '#domain/kernel/time'
import { hashId } from '#server/hash-id'
import { guideOpenid, ownerOpenid } from '#local-cloud/seed/personas'
import {
  type ActionName,
  authorisationTable,
  type Role,
  roles,
  type ShopThings,
  type Things,
} from '../support/authorisation'
import { askBack } from '../support/after-sale'
import { openPaySheet, placeOrder } from '../support/buying'
import { comparedDay, postTo, writeRows } from '../support/compared-day'
import { saveAddress } from '../support/saved-address'
import { operatorOf, paidOrder, queued, ship } from '../support/shipping'
import { openShop, type Phone, type Shop } from '../support/shop'
import { changeRows, rowsOf } from '../support/shop-rows'
import { rowsOfBuyer, wholeDatabase } from '../support/whole-database'

const sku = 'skuGZYW260'
const name = '被看的人'
/** Whose things nobody else may see or change. */
const victim = 'oLianpuVictim'
const openids: Record<Role, string> = {
  visitor: 'oLianpuVisitor',
  member: 'oLianpuOtherMember',
  guide: guideOpenid('FL01'),
  'former guide': 'oLianpuGuideGone',
  operator: 'oLianpuOperatorA',
  'former operator': 'oLianpuOperatorGone',
  owner: ownerOpenid,
}

let shop: Shop
let ofShop: ShopThings
/** The victim's: an order that waits for its money, and one that is on its way. */
let victims: readonly Things[]
let marks: readonly string[]
/** What the shop's database held when it was looked at last. */
let settled: string
const own = new Map<Role, Things>()
const nothing: Things = {
  orderId: 'ordnowhere',
  tradeNo: 'a1b2c3d4nowhere',
  addressId: 'adrnowhere',
  afterSale: { orderId: 'ordnowhere', afterSaleId: 'afsnowhere' },
}

interface Answer {
  readonly ok: boolean
  readonly data?: unknown
  readonly refusal?: { readonly code: string }
}

/** Calls over HTTP as a phone does; without an openid nobody is behind it. */
async function ask(action: ActionName, input: unknown, openid: string | undefined): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'x-lianpu': '1', ...(openid && { 'x-persona': openid }) }
  const body = JSON.stringify(input)
  const reply = await fetch(`${shop.cloud.url}/call/${action}`, { method: 'POST', headers, body })
  const { ok, data, refusal } = (await reply.json()) as Answer
  return { ok, ...(data !== undefined && { data }), ...(refusal && { refusal }) }
}

/** Units given up before they left: nobody has to decide. */
async function givenUp(phone: Phone): Promise<Things['afterSale']> {
  const orderId = await paidOrder(shop, phone, { sku })
  const { afterSaleId } = await askBack(phone, orderId, { sku })
  return { orderId, afterSaleId }
}

async function thingsOf(phone: Phone, orderId: Things['orderId'], afterSale: Things['afterSale']): Promise<Things> {
  const { addressId } = await saveAddress(phone, phone.openid === victim ? { recipient: name } : {})
  const [payment] = await rowsOf(shop, 'payments', { orderId })
  return { orderId, tradeNo: String(payment?.['outTradeNo']), addressId, afterSale }
}

/** An order that waits for its money, and an address. */
async function unpaidThings(phone: Phone, afterSale: Things['afterSale']): Promise<Things> {
  const orderId = await placeOrder(phone, sku)
  await openPaySheet(phone, orderId)
  return thingsOf(phone, orderId, afterSale)
}

async function shopThings(phone: Phone): Promise<ShopThings> {
  const owner = operatorOf(shop)
  const shippedOrder = await paidOrder(shop, phone, { sku })
  await ship(shop, shippedOrder, { number: '7500000009' })
  const { revision, parcels } = await queued(shop, shippedOrder, 'shipped')
  const paid = await queued(shop, await paidOrder(shop, phone, { sku }))
  const layout = async (code: string, isPublished: boolean) => {
    const content = { name: '日常', fromAt: 1, untilAt: 2, blocks: [{ kind: 'notice' as const, text: '公告' }] }
    const saved = await owner.call('storefront', 'saveLayout', { place: 'me', code, revision: 0, content })
    if (isPublished) await owner.call('storefront', 'publishLayout', saved)
    return saved
  }
  const pictureIds = ['cloud://local/after-sales/torn.jpg']
  const { afterSaleId, amountFen } = await askBack(phone, shippedOrder, { sku, kind: 'money-only', pictureIds })
  const [withBarcode] = await rowsOf(shop, 'skus', { _id: sku })
  return {
    paidOrder: { orderId: paid.orderId, revision: paid.revision },
    shippedOrder: { orderId: shippedOrder, revision, parcelId: parcels[0]?.parcelId ?? 'pclnone' },
    askedAfterSale: { orderId: shippedOrder, afterSaleId, amountFen },
    openDifference: 'dif1',
    resolvedDifference: 'dif2',
    day: comparedDay,
    barcode: String(withBarcode?.['barcode']),
    draft: await layout('DRAFT', false),
    published: { layoutId: (await layout('OUT', true)).layoutId, version: 1 },
  }
}

async function writeBooks(): Promise<void> {
  const post = postTo(shop.cloud.url)
  const report = {
    _id: `rec${comparedDay.replaceAll('-', '')}`,
    day: comparedDay,
    state: 'compared',
    tries: 1,
    comparedAt: 1,
  }
  const about = { kind: 'paid-there-unpaid-here', about: 'payment', number: 'a1', outTradeNo: 'a1', day: comparedDay }
  const resolution = { note: '已核对', at: 1, staffId: 'stf1' }
  const open = { _id: 'dif1', place: '00dif1', state: 'open', ...about }
  const resolved = { _id: 'dif2', place: '00dif2', state: 'resolved', resolution, ...about }
  await writeRows(post, 'bill-reports', [JSON.stringify(report)])
  await writeRows(post, 'bill-differences', [JSON.stringify(open), JSON.stringify(resolved)])
}

/** Gives a role, shows that it lets in, and takes it back where it is a former one. */
async function staff(role: 'former guide' | 'operator' | 'former operator'): Promise<void> {
  const openid = openids[role]
  const kind = role === 'former guide' ? 'guide' : 'operator'
  const _id = hashId('stf', openid)
  await writeRows(postTo(shop.cloud.url), 'staff', [JSON.stringify({ _id, openid, role: kind, active: true })])
  const action = kind === 'guide' ? 'guides/profile' : 'storefront/layouts'
  // A guide without a card is let in and finds none.
  expect((await ask(action, {}, openid)).refusal?.code).toBe(kind === 'guide' ? 'NOT_FOUND' : undefined)
  if (role !== 'operator') await changeRows(shop, 'staff', { where: { _id }, change: { active: false } })
}

beforeAll(async () => {
  // Afternoon in Shanghai on a day of its own, so that no nightly work falls into the test.
  shop = await openShop({ at: Date.parse(`${comparedDay}T15:00:00+08:00`) + 30 * 86_400_000 })
  const phone = shop.phone(victim)
  ofShop = await shopThings(phone)
  const { amountFen: _, ...asked } = ofShop.askedAfterSale
  victims = [await unpaidThings(phone, asked), await thingsOf(phone, ofShop.shippedOrder.orderId, await givenUp(phone))]
  await phone.call('cart', 'add', { skuId: sku, quantity: 1 })
  await phone.call('members', 'setFavourite', { productId: 'prdGZYW', isFavourite: true })
  const { memberNumber } = await phone.call('members', 'me', {})
  const ids = victims.flatMap(({ orderId, tradeNo, addressId, afterSale }) => [
    orderId,
    tradeNo,
    addressId,
    afterSale.afterSaleId,
  ])
  marks = [victim, name, memberNumber, ofShop.paidOrder.orderId, ...ids]
  await writeBooks()
  for (const role of ['former guide', 'operator', 'former operator'] as const) await staff(role)
  for (const role of roles) {
    const phoneOf = shop.phone(openids[role])
    if (role !== 'visitor') own.set(role, await unpaidThings(phoneOf, await givenUp(phoneOf)))
  }
  // What all this owes is done now, and not by a timer in the middle.
  await shop.cloud.clock.advance(2 * minuteMs)
  settled = await everything()
})
afterAll(async () => {
  await shop.close()
})

const table = Object.entries(authorisationTable) as [ActionName, (typeof authorisationTable)[ActionName]][]
const everything = () => wholeDatabase(shop)
const ofVictim = () => rowsOfBuyer(shop, victim)

/** What every way in that should be shut says to a good input. */
async function turnedAway(action: ActionName): Promise<Record<string, string | undefined>> {
  const { lets, input } = authorisationTable[action]
  const good = input(ofShop, victims[0] ?? nothing)
  const [functionName = '', actionName = ''] = action.split('/')
  const event = { action: actionName, input: good, userInfo: { openId: ownerOpenid, appId: 'wx' } }
  const invoked = async (caller: { openid?: string; source: string }) => {
    const { result } = await shop.cloud.invoke({ name: functionName, event, ...caller })
    return result.ok ? (JSON.parse(result.reply) as Answer).refusal?.code : 'failed'
  }
  const says: Record<string, string | undefined> = {}
  for (const role of roles)
    if (!lets.includes(role)) says[role] = (await ask(action, good, openids[role])).refusal?.code
  says['nobody'] = (await ask(action, good, undefined)).refusal?.code
  says['timer'] = await invoked({ source: 'wx_trigger' })
  says['HTTP access'] = await invoked({ source: 'wx_http' })
  // She says that she is the owner; the platform says who she is.
  if (!lets.includes('member')) says['liar'] = await invoked({ openid: openids.member, source: 'wx_client' })
  return says
}

test.each(table)('%s refuses whoever may not, and nothing changes', async (action) => {
  const before = settled
  const says = await turnedAway(action)
  settled = await everything()
  const verdicts = Object.keys(says).map((who) => [who, who === 'nobody' ? 'MALFORMED' : 'FORBIDDEN'])
  expect(says).toEqual(Object.fromEntries(verdicts))
  expect(settled).toBe(before)
})

test('no function of a phone has a door of its own', async () => {
  for (const name of new Set(table.map(([action]) => action.split('/')[0])))
    expect((await fetch(`${shop.cloud.url}/http/${String(name)}`, { method: 'POST', body: '{}' })).status).toBe(404)
})

const named = table.filter(([, { ofAnothers }]) => ofAnothers !== undefined)
test.each(named)('%s says of another’s what it says of nothing, and does nothing', async (action, row) => {
  const before = await ofVictim()
  for (const role of row.lets) {
    const openid = openids[role]
    const ofNothing = await ask(action, row.input(ofShop, nothing), openid)
    expect([role, ofNothing.refusal?.code]).toEqual([role, row.ofAnothers === 'NOT_FOUND' ? 'NOT_FOUND' : undefined])
    for (const things of victims)
      expect([role, await ask(action, row.input(ofShop, things), openid)]).toEqual([role, ofNothing])
  }
  expect(await ofVictim()).toEqual(before)
})

/** Codes that mean that a call came to nothing: not let in, or what it named is not there. */
const notLetIn = ['FORBIDDEN', 'NOT_FOUND', 'MALFORMED', 'UNKNOWN_ACTION', 'INTERNAL']

/** Staff change the victim's orders, rightly: they come last. */
const buyersFirst = [true, false].flatMap((ofBuyers) =>
  table.filter(([, { lets }]) => lets.includes('member') === ofBuyers),
)
test.each(buyersFirst)('%s lets in whoever may, and nothing of another’s shows or changes', async (action, row) => {
  const isOfBuyers = row.lets.includes('member')
  const before = isOfBuyers ? await ofVictim() : []
  for (const role of row.lets) {
    const things = own.get(role) ?? nothing
    // A visitor owns nothing yet.
    if (things === nothing && row.ofAnothers !== undefined) continue
    const said = await ask(action, row.input(ofShop, things), openids[role])
    expect(notLetIn).not.toContain(said.refusal?.code)
    if (isOfBuyers) expect(marks.filter((mark) => JSON.stringify(said).includes(mark))).toEqual([])
  }
  if (isOfBuyers) expect(await ofVictim()).toEqual(before)
})

test('the victim herself sees and changes what is hers', async () => {
  const phone = shop.phone(victim)
  expect((await phone.call('orders', 'list', {})).orders).toHaveLength(4)
  const { status } = await phone.call('orders', 'cancel', { orderId: victims[0]?.orderId ?? 'ordnone' })
  expect(status).toBe('closed')
})
