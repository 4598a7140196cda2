import { now } from '#server/cloud'
import type { Job } from '#server/serve-trigger'
import { splitSkus } from '#server/stores/stock'
import { levelStock as level } from '#server/workflows/level-stock'

/**
 * Every minute, of every SKU that has buckets: what came back to its row or to a bucket that is given up goes where orders look
 * first, and pages learn how many units there are.
 */
export const levelStock: Job = {
  name: 'level-stock',
  async run({ now: at, deadlineAt }) {
    let done = 0
    for (let lastId = ''; now() < deadlineAt;) {
      const found = await splitSkus(lastId)
      for (const { _id } of found) if (now() < deadlineAt && (await level(_id, at))) done += 1
      lastId = found.at(-1)?._id ?? ''
      if (lastId === '') break
    }
    return done
  },
}
