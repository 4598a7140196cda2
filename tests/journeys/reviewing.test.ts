import { readFileSync } from 'node:fs'
import { minuteMs } from '#domain/kernel/time'
import { reviewLimits } from '#domain/reviews/limits'
import { askBack } from '../support/after-sale'
import { allReviews, receive, receivedOrder, uploadedPicture, wordsFor } from '../support/reviewing'
import { operatorOf, paidOrder, ship } from '../support/shipping'
import { openShop, type Phone, type Shop, sleepUntil } from '../support/shop'
import { changeRows, rowsOf } from '../support/shop-rows'

/** Two products, and one with a SKU besides. */
const sku = 'skuGZYW260'
const productId = 'prdGZYW'
const other = 'skuHTHP120'
const risky = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级'
const picture = readFileSync('docs/pictures/panel.png').subarray(0, 50_000)
let shop: Shop
let lin: Phone
let wu: Phone

beforeAll(async () => {
  shop = await openShop()
  lin = shop.phone('oLianpuReviewerLin')
  wu = shop.phone('oLianpuReviewerWu')
  await lin.call('members', 'setProfile', { nickname: '林小雨' })
})
afterAll(async () => {
  await shop.close()
})

const detailOf = (orderId: `ord${string}`) => lin.call('orders', 'detail', { orderId })
const tick = () => shop.cloud.clock.advance(minuteMs)

test('what she writes stands in the list at once, under her masked name, and the product’s page has it', async () => {
  const before = await allReviews(wu, productId)
  const orderId = await receivedOrder(shop, lin, { sku })
  expect((await detailOf(orderId)).mayReview).toBe(true)
  const said = await lin.call('reviews', 'write', {
    orderId,
    lines: [wordsFor(sku, { stars: 2, text: '有几颗空的\n还是脆的' })],
  })
  expect(said).toMatchObject({ status: 'reviewed', mayReview: false, lines: [{ review: { stars: 2 } }] })
  const after = await allReviews(wu, productId)
  expect(after.reviews[0]).toMatchObject({ author: '林**', stars: 2, text: '有几颗空的\n还是脆的' })
  expect(after.reviews.slice(1)).toEqual(before.reviews)
  expect(after.summary).toMatchObject({
    count: (before.summary?.count ?? 0) + 1,
    critical: (before.summary?.critical ?? 0) + 1,
  })
  const { reviews } = await wu.call('catalog', 'product', { productId })
  expect(reviews?.latest[0]).toEqual(after.reviews[0])
  expect(JSON.stringify(after.reviews)).not.toMatch(/林小雨|oLianpu|ord[0-9a-f]/)
  expect(await detailOf(orderId)).toMatchObject({ status: 'reviewed', mayReview: false })
  // What was received is received still.
  expect(await lin.call('orders', 'confirmReceipt', { orderId })).toMatchObject({ status: 'reviewed' })
})

test('an order is reviewed when its last line is, and the same words again change nothing', async () => {
  const orderId = await receivedOrder(shop, lin, { sku, also: other })
  const first = { orderId, lines: [wordsFor(sku)] }
  expect(await lin.call('reviews', 'write', first)).toMatchObject({ status: 'received', mayReview: true })
  const count = (await allReviews(lin, productId)).summary?.count
  const again = await lin.call('reviews', 'write', first)
  expect(again).toMatchObject({ status: 'received', mayReview: true })
  expect((await allReviews(lin, productId)).summary?.count).toBe(count)
  const otherWords = { orderId, lines: [wordsFor(sku, { text: '改主意了' })] }
  expect((await lin.refused('reviews', 'write', otherWords)).code).toBe('ALREADY_REVIEWED')
  // Together with one that is new: nothing of it is written.
  const both = { orderId, lines: [wordsFor(other), wordsFor(sku, { stars: 1 })] }
  expect((await lin.refused('reviews', 'write', both)).code).toBe('ALREADY_REVIEWED')
  expect((await lin.call('reviews', 'ofOrder', { orderId })).lines.map(({ review }) => review?.stars)).toEqual([
    5,
    undefined,
  ])
  expect(await lin.call('reviews', 'write', { orderId, lines: [wordsFor(other)] })).toMatchObject({
    status: 'reviewed',
  })
})

test('of two at once one review stands, whether they say the same or not', async () => {
  const orderId = await receivedOrder(shop, lin, { sku })
  const count = (await allReviews(lin, productId)).summary?.count ?? 0
  const ask = (text: string) =>
    shop.cloud.call('reviews', 'write', { orderId, lines: [wordsFor(sku, { text })] }, lin.openid)
  const replies = await Promise.all(['脆', '脆', '不脆'].map(ask))
  const written = await rowsOf(shop, 'reviews', { orderId })
  expect(written).toHaveLength(1)
  const good = written[0]?.['text'] === '脆' ? 2 : 1
  expect(replies.filter(({ body }) => body.ok)).toHaveLength(good)
  const refused = replies.filter(({ body }) => !body.ok)
  for (const { body } of refused) expect(body).toMatchObject({ refusal: { code: 'ALREADY_REVIEWED' } })
  expect((await allReviews(lin, productId)).summary?.count).toBe(count + 1)
})

test('only the buyer, only what she bought, only once it has come', async () => {
  const orderId = await paidOrder(shop, lin, { sku })
  const write = (phone: Phone, skuId: typeof sku | typeof other) =>
    phone.refused('reviews', 'write', { orderId, lines: [wordsFor(skuId)] })
  expect(await write(lin, sku)).toMatchObject({ code: 'STATUS_CONFLICT', details: { status: 'paid' } })
  await ship(shop, orderId, { number: '7700000001' })
  expect(await write(lin, sku)).toMatchObject({ code: 'STATUS_CONFLICT', details: { status: 'shipped' } })
  expect((await detailOf(orderId)).mayReview).toBe(false)
  await lin.call('orders', 'confirmReceipt', { orderId })
  expect(await write(wu, sku)).toMatchObject({ code: 'NOT_FOUND', details: { kind: 'order' } })
  expect((await wu.refused('reviews', 'ofOrder', { orderId })).code).toBe('NOT_FOUND')
  expect(await write(lin, other)).toMatchObject({ code: 'NOT_FOUND', details: { kind: 'sku' } })
  expect(await rowsOf(shop, 'reviews', { orderId })).toEqual([])
})

test('a line that was given up before it left is not reviewed, and the order is without it', async () => {
  const orderId = await paidOrder(shop, lin, { sku, quantity: 2, also: other })
  await askBack(lin, orderId, { sku: other, quantity: 2 })
  await askBack(lin, orderId, { sku, quantity: 1 })
  await receive(shop, lin, orderId)
  const { lines } = await lin.call('reviews', 'ofOrder', { orderId })
  expect(lines.map(({ skuId, wasSent }) => [skuId, wasSent])).toEqual([
    [sku, true],
    [other, false],
  ])
  expect((await lin.refused('reviews', 'write', { orderId, lines: [wordsFor(other)] })).code).toBe('NEVER_SENT')
  expect(await lin.call('reviews', 'write', { orderId, lines: [wordsFor(sku)] })).toMatchObject({ status: 'reviewed' })
})

test('what WeChat finds risky is refused with the line it is of, and nothing is written, not even what is fit', async () => {
  const orderId = await receivedOrder(shop, lin, { sku, also: other })
  const lines = [wordsFor(sku), wordsFor(other, { text: risky })]
  expect(await lin.refused('reviews', 'write', { orderId, lines })).toMatchObject({
    code: 'CONTENT_REFUSED',
    message: '这段话没有通过微信的内容检查，改一改再提交',
    details: { field: 'review', skuId: other },
  })
  expect(await rowsOf(shop, 'reviews', { orderId })).toEqual([])
})

test('pictures are hers alone until WeChat has let them through, and a refused one stays so', async () => {
  const pictureIds = [
    uploadedPicture(shop, 'lin1.png', picture),
    uploadedPicture(shop, 'lin2.png', Buffer.concat([picture, Buffer.from(risky)])),
    uploadedPicture(shop, 'lin3.jpg', picture),
  ]
  const orderId = await receivedOrder(shop, lin, { sku })
  const before = (await allReviews(wu, productId)).summary?.withPictures ?? 0
  const { lines } = await lin.call('reviews', 'write', { orderId, lines: [wordsFor(sku, { pictureIds })] })
  expect(lines[0]?.review?.pictures.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting'])
  const newest = async () => (await allReviews(wu, productId)).reviews[0]
  expect((await newest())?.pictureIds).toEqual([])
  await tick()
  const [first, , third] = pictureIds
  expect((await newest())?.pictureIds).toEqual([first, third])
  const { summary, reviews } = await allReviews(wu, productId, 'with-pictures')
  expect(summary?.withPictures).toBe(before + 1)
  expect(reviews[0]?.pictureIds).toEqual([first, third])
  const own = await lin.call('reviews', 'ofOrder', { orderId })
  expect(own.lines[0]?.review?.pictures.map(({ state }) => state)).toEqual(['passed', 'refused', 'passed'])
  expect((await wu.call('catalog', 'product', { productId })).reviews?.latest[0]?.pictureIds).toEqual([first, third])
  expect((await rowsOf(shop, 'reviews', { orderId }))[0]?.['dueAt']).toBeUndefined()
})

test.each([
  ['a picture of the shop', 'goods/gzyw160.webp'],
  ['an avatar', 'avatars/lin1.png'],
  ['a way out of the folder', 'review-pictures/../avatars/lin1.png'],
  ['what cannot be checked', 'review-pictures/lin1.webp'],
])('%s is no picture of a review', async (_, path) => {
  const orderId = await receivedOrder(shop, lin, { sku })
  const pictureIds = [`cloud://local-env.6c6f-local-env/${path}`]
  const refusal = await lin.refused('reviews', 'write', { orderId, lines: [wordsFor(sku, { pictureIds })] })
  expect(refusal).toMatchObject({ code: 'MALFORMED', details: { issues: [{ rule: 'not_a_review_picture' }] } })
})

test('a call that dies after its review is made good by the scheduler: order, summary, and all', async () => {
  const orderId = await receivedOrder(shop, lin, { sku })
  await lin.call('reviews', 'write', { orderId, lines: [wordsFor(sku)] })
  const { summary } = await allReviews(lin, productId)
  // As if the function had ended right after the review's row.
  const now = shop.cloud.clock.now()
  await changeRows(shop, 'reviews', { where: { orderId }, change: { dueAt: now } })
  await changeRows(shop, 'orders', { where: { _id: orderId }, change: { status: 'received', reviewedAt: undefined } })
  await changeRows(shop, 'products', { where: { _id: productId }, change: { 'reviewSummary.count': 1 } })
  await tick()
  expect((await detailOf(orderId)).status).toBe('reviewed')
  expect((await allReviews(lin, productId)).summary).toEqual(summary)
})

test('the shop answers bad reviews where everybody reads them; others may not answer for it', async () => {
  const orderId = await receivedOrder(shop, lin, { sku })
  await lin.call('reviews', 'write', { orderId, lines: [wordsFor(sku, { stars: 1, text: '受潮了' })] })
  const [review] = (await allReviews(wu, productId)).reviews
  const reviewId = review?.reviewId ?? 'revnone'
  expect((await wu.refused('reviews', 'reply', { reviewId, text: '抱歉' })).code).toBe('FORBIDDEN')
  const operator = operatorOf(shop)
  expect(await operator.refused('reviews', 'reply', { reviewId, text: risky })).toMatchObject({
    code: 'CONTENT_REFUSED',
    details: { field: 'reply' },
  })
  expect((await operator.refused('reviews', 'reply', { reviewId: 'revnowhere', text: '抱歉' })).code).toBe('NOT_FOUND')
  await operator.call('reviews', 'reply', { reviewId, text: '抱歉，已给你补寄一袋' })
  expect((await allReviews(wu, productId)).reviews[0]).toEqual({ ...review, reply: '抱歉，已给你补寄一袋' })
  const { reviews } = await wu.call('catalog', 'product', { productId })
  expect(reviews?.latest[0]?.reply).toBe('抱歉，已给你补寄一袋')
})

test('a reviewed order can be asked back like a received one, and is closed when all of it is refunded', async () => {
  const orderId = await receivedOrder(shop, lin, { sku })
  await lin.call('reviews', 'write', { orderId, lines: [wordsFor(sku)] })
  const claimable = await lin.call('after-sales', 'claimable', { orderId })
  expect(claimable).toMatchObject({ isInsideRight: true, mayStillAsk: true })
  expect(claimable.lines).toMatchObject([{ skuId: sku, unsent: 0, sent: 1, isInsideRight: true }])
  const { afterSaleId } = await askBack(lin, orderId, { sku, kind: 'return' })
  await lin.call('after-sales', 'sendBack', { orderId, afterSaleId, company: 'ZTO', number: '7500006666' })
  const { afterSale } = await lin.call('after-sales', 'detail', { orderId, afterSaleId })
  const { amountFen } = afterSale
  await operatorOf(shop).call('after-sales', 'confirmReturn', { orderId, afterSaleId, amountFen })
  for (let minutes = 0; minutes < 8; minutes += 1) await tick()
  expect(await detailOf(orderId)).toMatchObject({ status: 'closed', closeReason: 'refunded' })
  // What she said of it stays.
  expect(await rowsOf(shop, 'reviews', { orderId })).toHaveLength(1)
})

test('ninety days after the receipt, to the millisecond, there is nothing to say any more', async () => {
  const orderId = await receivedOrder(shop, lin, { sku })
  const { receivedAt = 0 } = await detailOf(orderId)
  const last = receivedAt + reviewLimits.writeWithinMs
  expect((await lin.call('reviews', 'ofOrder', { orderId })).until).toBe(last)
  shop = await sleepUntil(shop, last + 1_000)
  lin = shop.phone(lin.openid)
  expect(await detailOf(orderId)).toMatchObject({ status: 'received', mayReview: false })
  expect((await lin.refused('reviews', 'write', { orderId, lines: [wordsFor(sku)] })).code).toBe('TOO_LATE_TO_REVIEW')
})
