import { currentPriceFen } from '#domain/catalog/limited-price'
import { minuteMs } from '#domain/kernel/time'
import { formatYuan } from '#domain/kernel/money'
import { askWechat, now } from '#server/cloud'
import { logFailure } from '#server/log'
import type { Job } from '#server/serve-trigger'
import {
  claimReminder,
  type ReminderDocument,
  reminderFailed,
  reminderRefused,
  skusWaitedFor,
  waitingFor,
} from '#server/stores/restock-reminders'
import { type Sku, skusByIds } from '#server/stores/skus'
import { isForSale } from '#server/workflows/is-for-sale'

/** She took her consent back, or never gave it. */
const userRefused = 43101
const pageSize = 50
const skusAtOnce = 100
const mostTries = 5
/** A minute, doubling with every try. */
const pauseMs = (tries: number) => minuteMs * 2 ** tries

/** A value of kind `thing`: 20 characters at most, never empty. */
const thing = (text: string) => ({ value: [...text].slice(0, 20).join('') })

/** The template the brand applied for: 商品名称 thing1, 规格 thing2, 价格 amount3, 备注 thing4. */
const messageOf = (sku: Sku, openid: string, templateId: string) => ({
  touser: openid,
  templateId,
  page: `packages/catalog/product/index?productId=${sku.productId}`,
  data: {
    thing1: thing(sku.title),
    thing2: thing(sku.specValues.join(' ') || '默认规格'),
    amount3: { value: `${formatYuan(currentPriceFen(sku, now()))}元` },
    thing4: thing('你等的规格到货了，数量不多'),
  },
})

/** Sends one message at most, whatever happens. @returns whether it left. */
async function remind(reminder: ReminderDocument, sku: Sku, templateId: string): Promise<boolean> {
  if (!(await claimReminder(reminder))) return false
  try {
    await askWechat('subscribeMessage.send', messageOf(sku, reminder.openid, templateId))
    return true
  } catch (error) {
    if ((error as { errCode?: unknown }).errCode === userRefused) await reminderRefused(reminder)
    else {
      logFailure('reminder-failed', error, { skuId: sku._id, tries: reminder.tries })
      const isLast = reminder.tries + 1 >= mostTries
      await reminderFailed(reminder, isLast ? undefined : now() + pauseMs(reminder.tries))
    }
    return false
  }
}

async function remindOf(sku: Sku, templateId: string, deadlineAt: number): Promise<number> {
  let sent = 0
  while (now() < deadlineAt) {
    const waiting = await waitingFor(sku._id, now(), pageSize)
    const left = await Promise.all(waiting.map((reminder) => remind(reminder, sku, templateId)))
    sent += left.filter(Boolean).length
    if (waiting.length < pageSize) break
  }
  return sent
}

/** Tells those who asked that a SKU is back. Without a template of the brand's nobody is told, and they go on waiting. */
export const sendRestockReminders: Job = {
  name: 'send-restock-reminders',
  async run({ now: at, deadlineAt }) {
    const templateId = process.env['LIANPU_TEMPLATE_RESTOCK']
    if (!templateId) return 0
    let sent = 0
    for (let lastId = ''; now() < deadlineAt;) {
      const waitedFor = await skusWaitedFor(at, lastId, skusAtOnce)
      for (const sku of await skusByIds(waitedFor))
        if (isForSale(sku, at) && sku.available > 0) sent += await remindOf(sku, templateId, deadlineAt)
      lastId = waitedFor.at(-1) ?? ''
      if (waitedFor.length < skusAtOnce) break
    }
    return sent
  },
}
