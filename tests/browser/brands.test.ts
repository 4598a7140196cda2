import { readBrandFiles } from '#local-cloud/seed/brand-files'
import { keepAddress, pasteAddress } from './support/address-steps'
import { buyNow, findProduct, openTab, payable, settle, submit } from './support/buying-steps'
import { buyerOpenid, type Desk, openDesk } from './support/desk'
import { wordsOfShop } from './support/shop-words'

interface Wish {
  readonly brand: string
  readonly title: string
  readonly specs: readonly string[]
  readonly asked: string
}

const wishes: readonly Wish[] = [
  { brand: 'snack', title: '焦糖瓜子', specs: ['260克'], asked: '¥21.90' },
  { brand: 'skin', title: '洁面', specs: ['50克'], asked: '' },
]

describe.each(wishes)('in the shop of $brand', ({ brand, title, specs, asked }) => {
  const words = wordsOfShop(brand)
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk({ brand })
  })
  afterEach(() => desk.leave())
  afterAll(() => desk.close())

  test('a buyer finds something, has it sent home, pays and meets a guide of the brand', async () => {
    const visit = await desk.visit({ openid: buyerOpenid(1) })
    await visit.screen.locator('.home-name').getByText(words.name).waitFor()
    await visit.screen.locator('.categories-one').first().waitFor()
    await visit.look(`home-of-${brand}`)
    await findProduct(visit, title, brand)
    await visit.look(`product-of-${brand}`)
    await buyNow(visit, specs)
    await pasteAddress(visit, '浙江省杭州市西湖区文三路 90 号 林晓 13900000001')
    await keepAddress(visit)
    const sum = await payable(visit)
    if (asked) expect(sum).toBe(asked)
    await visit.look(`checkout-of-${brand}`)
    expect(await submit(visit)).toBe(sum)
    await settle(visit, 'pay')
    await visit.reads(`已付款，${words.voice.afterPay}`)
    const guides = readBrandFiles(`brand/${brand}`).guides.map(({ name }) => name)
    const said = (await visit.screen.locator('.guide-name').first().textContent()) ?? ''
    expect(guides.filter((name) => said.includes(name))).toHaveLength(1)
    await visit.look(`pay-result-of-${brand}`)
  })

  test('the tabs and the empty cart speak the brand’s words', async () => {
    const visit = await desk.visit({ openid: buyerOpenid(2) })
    await visit.screen.locator('.categories-one').first().waitFor()
    expect(await visit.screen.locator('.tab-text').allTextContents()).toEqual(words.tabs.map(({ text }) => text))
    await openTab(visit, words.tabs.find(({ name }) => name === 'cart')?.text ?? '')
    await visit.reads(words.voice.emptyCart)
    await visit.look(`cart-empty-of-${brand}`)
  })
})
