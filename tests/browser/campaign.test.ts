import { minuteMs } from '#domain/kernel/time'
import { ownerOpenid } from '#local-cloud/seed/personas'
import { openTab } from './support/buying-steps'
import { buyerOpenid, type Desk, openDesk } from './support/desk'
import type { Visit } from './support/visit'

/** When the 双11 home of the brand's files stands, as a shop seeded today has it. */
async function windowOfDoubleEleven(): Promise<{ fromAt: number; untilAt: number }> {
  const today = await openDesk()
  const { layouts } = await today.phone(ownerOpenid).call('storefront', 'layouts', { place: 'home' })
  await today.close()
  const { fromAt = NaN, untilAt = NaN } = layouts.find(({ code }) => code === 'D11')?.draft ?? {}
  return { fromAt, untilAt }
}

/** Moves the panel's clock on and waits until all that fell due has been done. */
async function advance({ page }: Visit, step: string): Promise<void> {
  await page.getByRole('button', { name: step }).click()
  await page.locator('.clock__progress--running').waitFor()
  await page.locator('.clock__progress--running').waitFor({ state: 'detached' })
}

/** Opens the shop again, as somebody who closed it. */
async function reopen(visit: Visit): Promise<void> {
  await visit.page.getByRole('button', { name: '重新打开店铺' }).click()
  await visit.screen.locator('.banner-title').first().waitFor()
}

let desk: Desk | undefined
afterEach(async () => {
  try {
    await desk?.leave()
  } finally {
    await desk?.close()
  }
})

test('双11 comes at its minute with banner and countdown, and the everyday home is back when it is over', async () => {
  const { fromAt, untilAt } = await windowOfDoubleEleven()
  desk = await openDesk({ at: fromAt - 10 * minuteMs })
  const visit = await desk.visit({ openid: buyerOpenid(1), size: 'desk' })
  await visit.reads('当年新果，手捏即开')
  expect(await visit.screen.locator('.countdown-block').count()).toBe(0)
  await advance(visit, '+15 分钟')
  await openTab(visit, '我的')
  await visit.screen.locator('.me-grid').waitFor()
  await reopen(visit)
  await visit.reads('双11，坚果管够')
  await visit.reads('双11 会场还有')
  await visit.screen.locator('.countdown-block .countdown').filter({ hasText: /\d/ }).waitFor()
  await visit.look('double-eleven-desk')
  expect(desk.cloud.clock.now()).toBeLessThan(untilAt)
})

test('the 双11 home stands whole on a phone, and gives way under the eyes of who is on it', async () => {
  const { untilAt } = await windowOfDoubleEleven()
  desk = await openDesk({ at: untilAt - 2 * minuteMs })
  const visit = await desk.visit({ openid: buyerOpenid(2) })
  await visit.reads('双11，坚果管够')
  await visit.screen.locator('.countdown-block .countdown').filter({ hasText: /\d/ }).waitFor()
  await visit.look('double-eleven')
  await desk.cloud.clock.advance(3 * minuteMs)
  const later = await desk.visit({ openid: buyerOpenid(2) })
  await later.reads('当年新果，手捏即开')
  expect(await later.screen.locator('.countdown-block').count()).toBe(0)
  await later.look('double-eleven-over')
})
