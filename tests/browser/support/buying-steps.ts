import type { Visit } from './visit'

/** Goes from home into a product. */
export async function openProduct(visit: Visit, title: string): Promise<void> {
  await visit.tap(visit.screen.locator('.goods-card').filter({ hasText: title }).first())
  await visit.button('立即购买').waitFor()
}

/** Goes from home into a product by searching for it. */
export async function findProduct(visit: Visit, title: string): Promise<void> {
  await visit.tap(visit.button('搜索商品'))
  await visit.field('想找什么').fill(title)
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
  await visit.reads('收货地址')
}

/** Takes an address out of WeChat's address book. */
export async function importAddress(visit: Visit, recipient = '林晓'): Promise<void> {
  await visit.tap(visit.button('导入微信地址'))
  const book = visit.page.getByRole('dialog', { name: '选择收货地址' })
  await visit.tap(book.getByRole('button', { name: recipient }))
  await book.waitFor({ state: 'detached' })
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
  await openProduct(visit, title)
  await buyNow(visit, [spec])
  await importAddress(visit)
  await payable(visit)
  return submit(visit)
}

/** Turns the region picker's columns as a finger does, and takes what they show. */
export async function chooseRegion({ shop, screen, page }: Visit, names: readonly string[]): Promise<void> {
  await screen.locator('.address-region').tap()
  const picker = shop.locator('.weui-picker')
  for (const [place, name] of names.entries()) {
    const column = picker.locator('.weui-picker__group').nth(place)
    await turnTo(name)
    async function turnTo(wanted: string): Promise<void> {
      const line = 34
      const item = column.locator('.weui-picker__item').getByText(wanted, { exact: true })
      for (;;) {
        const [box, middle] = [await item.boundingBox(), await column.locator('.weui-picker__indicator').boundingBox()]
        if (!box || !middle) throw new Error(`no ${wanted} in the picker`)
        const lines = Math.round((box.y - middle.y) / line)
        if (lines === 0) return
        const step = Math.max(-3, Math.min(3, lines)) * line
        const [x, y] = [middle.x + middle.width / 2, middle.y + middle.height / 2]
        await page.mouse.move(x, y)
        await page.mouse.down()
        await page.mouse.move(x, y - step / 2)
        await page.mouse.move(x, y - step)
        await page.mouse.up()
      }
    }
  }
  await picker.getByText('确定').tap()
  await picker.waitFor({ state: 'hidden' })
}
