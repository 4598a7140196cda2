import { anOrder, hours, minutes, seconds, startPayLab, type PayLab } from '../../../tests/support/pay-lab'
import { readNotice } from '#server/wechat-pay/read-notice'

let lab: PayLab
beforeEach(async () => {
  lab = await startPayLab()
})
afterEach(() => lab.stop())

async function pay(outTradeNo = 'pay0000001') {
  await lab.client.prepay(anOrder(outTradeNo))
  await lab.pay.settle({ outTradeNo, outcome: 'pay' })
}
const failing = (times: number) => lab.answers.push(...Array<number>(times).fill(500))
const sentAt = () => lab.notices.map((notice) => Number(notice.headers['wechatpay-timestamp']) * 1000)

test('an unanswered notice comes again on the documented schedule, the same each time, and then no more', async () => {
  failing(16)
  await pay()
  await lab.advance(hours(48))
  const at = sentAt()
  const gaps = at.slice(1).map((time, index) => Math.round((time - at[index]!) / 1000))
  // Each attempt also takes a moment of real time, which the clock has too; so to the second.
  const documented = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600]
  expect(gaps).toHaveLength(documented.length)
  for (const [index, gap] of gaps.entries()) expect(Math.abs(gap - documented[index]!)).toBeLessThan(3)
  expect(new Set(lab.notices.map(({ body }) => body.toString())).size).toBe(1)
  expect(lab.events.at(-1)).toMatchObject({ kind: 'pay.notice', attempt: 16, outcome: 'given-up' })
})

test('each attempt is freshly signed, by either key in turn, and can be read when it comes', async () => {
  failing(3)
  await pay()
  await lab.advance(minutes(1))
  const serials = lab.notices.map((notice) => notice.headers['wechatpay-serial'])
  expect(serials).toHaveLength(4)
  expect(new Set(serials).size).toBe(2)
  expect(serials[0]).toBe(serials[2])
  for (const [index, notice] of lab.notices.entries()) {
    expect(readNotice(notice, lab.config, sentAt()[index]!)).toMatchObject({ trade: { outTradeNo: 'pay0000001' } })
  }
})

test.each([200, 204])('an answer of %d ends it', async (status) => {
  lab.answers.push(500, status)
  await pay()
  await lab.advance(hours(48))
  expect(lab.notices).toHaveLength(2)
})

test.each([201, 202, 301, 400, 401, 404, 503])('an answer of %d does not', async (status) => {
  lab.answers.push(status)
  await pay()
  await lab.advance(seconds(20))
  expect(lab.notices).toHaveLength(2)
})

test('notices that are due survive the end of the process, and so does all else', async () => {
  failing(2)
  await pay()
  const { guideId } = await lab.client.guides.register({
    userid: 'u',
    name: '张伟',
    mobile: '1',
    qrCode: 'q',
    avatar: 'a',
  })
  await lab.client.prepay(anOrder('pay0000002'))
  await lab.pay.settle({ outTradeNo: 'pay0000002', outcome: 'pay-late' })
  const before = await lab.client.query('pay0000001')
  const sent = lab.notices.map(({ body }) => body.toString())

  lab = await lab.restart()
  expect(await lab.client.query('pay0000001')).toEqual(before)
  expect(await lab.client.guides.find({ userid: 'u' })).toEqual({ guideId })
  await lab.advance(minutes(17))
  expect(await lab.client.query('pay0000002')).toMatchObject({ tradeState: 'SUCCESS' })
  const heard = lab.notices.map((notice) => notice.body.toString())
  expect(heard.filter((body) => sent.includes(body))).toHaveLength(2)
  expect(heard.filter((body) => !sent.includes(body))).toHaveLength(1)
})

test('a probe looks like a payment in all but its signature, and the reader refuses it', async () => {
  lab.answers.push(401, 401)
  expect(await lab.pay.sendSignTest()).toEqual({ status: 401 })
  expect(await lab.pay.sendSignTest({ serial: 'unknown' })).toEqual({ status: 401 })
  expect(lab.notices).toHaveLength(2)
  for (const notice of lab.notices) {
    expect(notice.headers['wechatpay-signature']).toMatch(/^WECHATPAY\/SIGNTEST\//)
    expect(() => readNotice(notice, lab.config, lab.now())).toThrow('signature-probe')
  }
})

test('a door that is shut counts as not answered', async () => {
  expect(await lab.pay.sendSignTest({ notifyUrl: 'http://127.0.0.1:9/' })).toEqual({ status: 0 })
})
