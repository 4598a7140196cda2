import { importAddress } from './address-steps'
import { wordsOfShop } from './shop-words'
import type { Visit } from './visit'

/** Goes to another tab by the bar at the foot. */
export async function openTab(visit: Visit, name: string): Promise<void> {
  await visit.tap(visit.screen.locator('.tab-bar').getByRole('tab', { name }))
}

/** A product as it stands in any list of the screen. */
export function goodsOnScreen({ screen }: Visit, title: string) {
  return screen.locator('.goods-card, .goods-row, .goods-tile').filter({ hasText: title }).first()
}

/** Goes from a list into a product. */
export async function openProduct(visit: Visit, title: string): Promise<void> {
  await visit.tap(goodsOnScreen(visit, title))
  await visit.button('立即购买').waitFor()
}

/** Goes from home into a product by searching for it. */
export async function findProduct(visit: Visit, title: string, brand = 'snack'): Promise<void> {
  await visit.tap(visit.button('搜索商品'))
  await visit.field(wordsOfShop(brand).voice.searchHint).fill(title)
  await visit.tap(visit.button('搜索'))
  await openProduct(visit, title)
}

/** On a product's page: opens the sheet, chooses a value of each axis and how many, and goes on to the checkout. */
export async function buyNow(visit: Visit, specs: readonly string[], quantity = 1): Promise<void> {
  await visit.tap(visit.button('立即购买'))
  const sheet = visit.screen.getByRole('dialog', { name: '选择规格' })
  for (const spec of specs) await visit.tap(sheet.getByRole('button', { name: spec, exact: true }))
  for (let count = 1; count < quantity; count++) await visit.tap(sheet.getByRole('button', { name: '加一件' }))
  await visit.tap(sheet.getByRole('button', { name: '立即购买', exact: true }))
  await visit.screen.locator('.checkout-address').waitFor()
}

/** What the big button of the checkout asks for: the sum, as it is drawn. Waits until it can be tapped. */
export async function payable(visit: Visit): Promise<string> {
  const button = visit.screen.locator('.bottom-bar .button:not(.button-off)').filter({ hasText: '提交订单' })
  const [sum] = /¥[\d,.]+/.exec((await button.textContent()) ?? '') ?? []
  if (!sum) throw new Error('the button names no sum')
  return sum
}

/** Submits the checkout and answers what the cashier asks for once it stands. */
export async function submit(visit: Visit): Promise<string> {
  await visit.tap(visit.button(/^提交订单/))
  return cashierAmount(visit)
}

/** What the cashier asks for, read when the bill is there. */
export async function cashierAmount({ page }: Visit): Promise<string> {
  const amount = page.getByRole('dialog', { name: '微信支付' }).getByTestId('pay-amount')
  await amount.filter({ hasText: /\d/ }).waitFor()
  return (await amount.textContent()) ?? ''
}

/** Ends the cashier's question. */
export async function settle({ page }: Visit, outcome: string): Promise<void> {
  const cashier = page.getByRole('dialog', { name: '微信支付' })
  await cashier.locator(`[data-outcome="${outcome}"]`).tap()
  await cashier.waitFor({ state: 'detached' })
}

/** From home to an open cashier for a bag of 260 grams. */
export async function reachCashier(visit: Visit, title = '焦糖瓜子', spec = '260克'): Promise<string> {
  await findProduct(visit, title)
  await buyNow(visit, [spec])
  await importAddress(visit)
  await payable(visit)
  return submit(visit)
}
