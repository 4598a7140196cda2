import { openTab } from './support/buying-steps'
import { buyerOpenid, type Desk, openDesk } from './support/desk'
import { readBarcode, readQrCode } from './support/read-codes'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => desk.leave())
afterAll(() => desk.close())

test('barcode and QR code on the screen both read as the member’s number, by day and by night', async () => {
  const openid = buyerOpenid(1)
  const visit = await desk.visit({ openid })
  await visit.reads('原味瓜子')
  await openTab(visit, '会员码')
  const { memberNumber } = await desk.phone(openid).call('members', 'card', {})
  const shown = visit.screen.locator('.code-number')
  await shown.waitFor()
  expect((await shown.textContent())?.replaceAll(' ', '')).toBe(memberNumber)
  for (const colorScheme of ['light', 'dark'] as const) {
    await visit.page.emulateMedia({ colorScheme })
    await visit.look(`code-${colorScheme}`)
    expect(await readBarcode(visit.screen.locator('.code-barcode'))).toBe(memberNumber)
    expect(await readQrCode(visit.screen.locator('.code-qr'))).toBe(memberNumber)
  }
})

test('the barcode fills the screen for a scanner that missed it, and goes away by a tap', async () => {
  const openid = buyerOpenid(2)
  const visit = await desk.visit({ openid })
  await openTab(visit, '会员码')
  await visit.tap(visit.button('放大条形码'))
  const { memberNumber } = await desk.phone(openid).call('members', 'card', {})
  const large = visit.screen.locator('.code-barcode-large')
  expect(await readBarcode(large)).toBe(memberNumber)
  const { height = 0 } = (await large.boundingBox()) ?? {}
  expect(height).toBeGreaterThan(844 / 2)
  await visit.look('code-large')
  await visit.tap(visit.button('收起条形码'))
  await large.waitFor({ state: 'detached' })
})

test('two people have two numbers', async () => {
  const numbers = await Promise.all(
    [3, 4].map(async (buyer) => {
      const visit = await desk.visit({ openid: buyerOpenid(buyer) })
      await visit.reads('原味瓜子')
      await openTab(visit, '会员码')
      return readBarcode(visit.screen.locator('.code-barcode'))
    }),
  )
  expect(numbers[0]).toMatch(/^\d{12}$/)
  expect(numbers[0]).not.toBe(numbers[1])
})
