import type { Visit } from './visit'

/** Answers the shop's question before its first personal call. */
export async function agree({ screen }: Visit): Promise<void> {
  const gate = screen.getByRole('dialog', { name: '隐私保护指引' })
  await gate.getByRole('button', { name: '同意并继续' }).tap()
  await gate.waitFor({ state: 'detached' })
}

/** Takes somebody out of WeChat's address book, which lies over the shop. */
export async function chooseFromBook(visit: Visit, recipient: string): Promise<void> {
  const book = visit.page.getByRole('dialog', { name: '选择收货地址' })
  await visit.tap(book.getByRole('button', { name: recipient }))
  await book.waitFor({ state: 'detached' })
}

/** At the checkout for the first time: takes an address out of WeChat's address book, asked first whether she agrees. */
export async function importAddress(visit: Visit, recipient = '林晓'): Promise<void> {
  await visit.tap(visit.button('导入微信地址'))
  await agree(visit)
  await chooseFromBook(visit, recipient)
  await visit.screen.locator('.checkout-address-who').getByText(recipient).waitFor()
}

/** At the checkout: pastes a whole address as one text, and keeps what was read out of it. */
export async function pasteAddress(visit: Visit, text: string): Promise<void> {
  await visit.tap(visit.button('填写收货地址'))
  await visit.field('粘贴整段地址').fill(text)
  await visit.reads('都认出来了')
}

/** In the address form: keeps the address and goes back to where it is needed. */
export async function keepAddress(visit: Visit): Promise<void> {
  await visit.tap(visit.button('保存并使用'))
  await visit.screen.locator('.checkout-address-who').waitFor()
}

const lineHeight = 34

/** Turns the region picker's columns as a finger does, and takes what they show. */
export async function chooseRegion({ shop, screen, page }: Visit, names: readonly string[]): Promise<void> {
  await screen.locator('.address-region').tap()
  const picker = shop.locator('.weui-picker:visible')
  await picker.locator('.weui-picker__item').first().waitFor()
  for (const [place, wanted] of names.entries()) {
    const column = picker.locator('.weui-picker__group').nth(place)
    const item = column.locator('.weui-picker__item').getByText(wanted, { exact: true })
    for (;;) {
      const [box, middle] = [await item.boundingBox(), await column.locator('.weui-picker__indicator').boundingBox()]
      if (!box || !middle) throw new Error(`no ${wanted} in the picker`)
      const lines = Math.round((box.y - middle.y) / lineHeight)
      if (lines === 0) break
      const step = Math.max(-3, Math.min(3, lines)) * lineHeight
      const [x, y] = [middle.x + middle.width / 2, middle.y + middle.height / 2]
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x, y - step / 2)
      await page.mouse.move(x, y - step)
      await page.mouse.up()
    }
  }
  await picker.getByText('确定').tap()
  await picker.waitFor({ state: 'hidden' })
}
