import { addDays, shanghaiDate, shanghaiMidnight } from '#domain/kernel/time'

/** A day some days ago, which `compareADay` gives a report. */
export const comparedDay = addDays(shanghaiDate(Date.now()), -5)

/** Posts JSON to a path of the running shop. */
export type Post = (path: string, body: object) => Promise<unknown>

/** A running shop's doors by `fetch`. */
export const postTo =
  (url: string): Post =>
  async (path, body) => {
    // The wire takes no request without a signature, and checks none.
    const headers = { 'content-type': 'application/json', 'x-lianpu': '1', authorization: 'none' }
    return (await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
  }

/** Writes documents past every rule, as a restored backup would. @throws Error when the database says no */
export async function writeRows(post: Post, collectionName: string, data: readonly string[]): Promise<void> {
  const reply = (await post('/admin', { action: 'database.insertDocument', collectionName, data })) as { code?: string }
  if (reply.code !== undefined) throw new Error(`not written: ${JSON.stringify(reply)}`)
}

/** Twelve payments that WeChat's bill of that day does not have; the scheduler's own job finds them at its next tick. */
export async function compareADay(post: Post): Promise<void> {
  const noon = shanghaiMidnight(comparedDay) + 12 * 3_600_000
  const paid = Array.from({ length: 12 }, (_, index) => ({
    _id: `payseen${String(index)}`,
    orderId: `ordseen${String(index)}`,
    openid: 'oSeen',
    outTradeNo: `a1b2c3d4e5f60718293a4b5c6d7e8f${String(10 + index)}`,
    amountFen: 12_345 + index,
    status: 'succeeded',
    createdAt: noon,
    asks: 0,
    transactionId: `420000211320261117${String(1_000_000_000 + index)}`,
    paidAt: noon + index,
  }))
  const report = {
    _id: `rec${comparedDay.replaceAll('-', '')}`,
    day: comparedDay,
    state: 'pending',
    dueAt: 1,
    tries: 0,
  }
  const rows = { payments: paid, 'bill-reports': [report] }
  for (const [collectionName, documents] of Object.entries(rows)) {
    const data = documents.map((document) => JSON.stringify(document))
    await writeRows(post, collectionName, data)
  }
  await post('/sim/clock', { advanceMs: 60_000 })
}
