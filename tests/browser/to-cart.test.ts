import type { Locator } from 'playwright-core'
import { openTab } from './support/buying-steps'
import { buyerOpenid, type Desk, openDesk } from './support/desk'
import type { Visit } from './support/visit'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => desk.leave())
afterAll(() => desk.close())

/** Notes from now on where each thing that flies to the cart begins and ends, in px of the window. */
async function watchFlights({ screen }: Visit): Promise<() => Promise<{ from: number[]; to: number[] }[]>> {
  const flights = await screen.evaluateHandle((page) => {
    const seen: { from: number[]; to: number[] }[] = []
    new MutationObserver(() => {
      const arc = page.querySelector<HTMLElement>('.to-cart-arc')
      if (!arc || arc.dataset['seen']) return
      arc.dataset['seen'] = 'yes'
      const px = (name: string) => parseFloat(arc.style.getPropertyValue(name))
      const from = [px('left'), px('top')]
      seen.push({ from, to: [px('left') + px('--across'), px('top') + px('--down')] })
    }).observe(page, { childList: true, subtree: true })
    return seen
  })
  return () => flights.jsonValue()
}

/** In px of the panel. */
async function middleOf(target: Locator): Promise<readonly [number, number]> {
  const { x = NaN, y = NaN, width = NaN, height = NaN } = (await target.boundingBox()) ?? {}
  return [x + width / 2, y + height / 2]
}

test('what goes into the cart from a card flies to the cart, unless she wants less movement', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(6) })
  await openTab(visit, '分类')
  const flights = await watchFlights(visit)
  const plus = visit.button(/^把淡盐葵花籽仁.*加入购物车/)
  const addOne = async () => {
    const added = visit.page.waitForResponse(/\/call\/cart\/add$/)
    await visit.tap(plus)
    await (await added).finished()
    await visit.screen.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    )
  }
  await addOne()
  const [flight, ...others] = await flights()
  expect(others).toEqual([])
  const { x: frameX = NaN, y: frameY = NaN } = (await visit.page.locator('#shop').boundingBox()) ?? {}
  const [tabX] = await middleOf(visit.screen.locator('.tab-cart'))
  const [, drawingY] = await middleOf(visit.screen.locator('.tab-cart .tab-icon'))
  expect(Math.abs((flight?.to[0] ?? NaN) + frameX - tabX)).toBeLessThan(2)
  expect(Math.abs((flight?.to[1] ?? NaN) + frameY - drawingY)).toBeLessThan(12)
  const [plusX, plusY] = await middleOf(plus)
  expect(Math.abs((flight?.from[0] ?? NaN) + frameX - plusX)).toBeLessThan(2)
  expect(Math.abs((flight?.from[1] ?? NaN) + frameY - plusY)).toBeLessThan(2)

  await visit.page.emulateMedia({ reducedMotion: 'reduce' })
  await addOne()
  expect(await flights()).toHaveLength(1)
})
