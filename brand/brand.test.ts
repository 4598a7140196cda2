import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import { guidesContract } from '#domain/guides/contract'
import { storefrontContract } from '#domain/storefront/contract'
import { layoutInput } from '#local-cloud/seed/layout-input'
import { guideOpenid, personasOf } from '#local-cloud/seed/personas'
import { shopEnvironment } from '#local-cloud/seed/shop-environment'
import { brandCodes, shippedBrand, wordsOf } from '../tests/support/brands'

type Block = z.input<(typeof storefrontContract)['saveLayout']['input']>['content']['blocks'][number]

const now = Date.UTC(2026, 10, 22, 2)
const duringDoubleEleven = Date.UTC(2026, 10, 5, 2)

test('a brand with goods only and a brand with stores and guides ship', () => {
  expect(brandCodes).toEqual(['skin', 'snack'])
  expect(brandCodes.map((code) => shippedBrand(code).files.stores.length)).toEqual([4, 0])
})

describe.each(brandCodes)('%s', (code) => {
  const { dir, files, products } = shippedBrand(code, now)
  const { brand, layouts, guides, stores, personas } = files
  const productCodes = products.map((product) => product.code)
  const categoryCodes = (brand.categories as { code: string }[]).map((category) => category.code)
  const blocks = layouts.flatMap(({ content }) => content.blocks) as unknown as Block[]

  test('says of itself what the phone and the cloud ask', () => {
    expect(brand).toMatchObject({
      code,
      fictitious: true,
      legalName: expect.stringContaining('虚构') as string,
      corners: { chip: expect.any(Number) as number, card: expect.any(Number) as number },
      service: { replyWithinHours: 48 },
    })
    const { voice, tabs, features } = brand as unknown as {
      voice: Record<string, string | string[]>
      tabs: { name: string; raised?: boolean }[]
      features: Record<string, boolean>
    }
    expect(tabs.map(({ name }) => name)).toEqual(['home', 'category', 'code', 'cart', 'me'])
    expect(tabs.filter(({ raised }) => raised).map(({ name }) => name)).toEqual(['code'])
    expect(voice['hotWords']?.length).toBeLessThanOrEqual(8)
    expect(features['stores']).toBe(stores.length > 0)
    expect(features['guides']).toBe(guides.length > 0)
  })

  test('has a square logo in the colour of its palette', () => {
    const logo = readFileSync(join(dir, 'logo.svg'), 'utf8')
    expect(logo).toMatch(/viewBox="0 0 (\d+) \1"/)
    const { palette } = brand as unknown as { palette: { light: { brand: string } } }
    expect(logo).toContain(`fill="${palette.light.brand.toLowerCase()}"`)
  })

  test('its phone asks leave for the very message its cloud sends', () => {
    expect(brand).toMatchObject({ messages: { restock: shopEnvironment['LIANPU_TEMPLATE_RESTOCK'] } })
  })

  test('answers what is asked of its own goods, whether they can be sent back first of all', () => {
    const { questions } = brand as unknown as { questions: { ask: string; answer: string }[] }
    expect(questions[0]?.ask).toBe('能退货吗？')
    expect(questions.every(({ ask, answer }) => ask.endsWith('？') && answer.endsWith('。'))).toBe(true)
  })

  test('both brands answer to the same words', () => {
    const shapes = brandCodes.map((other) => {
      const { voice, features } = shippedBrand(other).files.brand as unknown as Record<'voice' | 'features', object>
      return [Object.keys(voice), Object.keys(features)]
    })
    expect(shapes[0]).toEqual(shapes[1])
  })

  test('is a shop its operator may set up', () => {
    const { categories, licences, service } = brand
    const input = { categories, licences, service, stores, freightTemplates: files.freight }
    expect(storefrontContract.set.input.safeParse(input).error?.issues).toBeUndefined()
    for (const { code: guideCode, ...guide } of guides) {
      const enlisted = { code: guideCode, openid: guideOpenid(guideCode), ...guide }
      expect(guidesContract.enlist.input.safeParse(enlisted).error?.issues).toBeUndefined()
    }
  })

  test('sends every product by a freight template it has', () => {
    const templates = (files.freight as { code: string }[]).map((template) => template.code)
    const used = products.flatMap(({ skus }) => skus.map(({ freightCode }) => freightCode ?? templates[0]))
    expect([...new Set(used)].filter((each) => each === undefined || !templates.includes(each))).toEqual([])
    expect([...new Set(used)].sort()).toEqual([...templates].sort())
  })

  test.each([now, duringDoubleEleven])('has layouts that may be saved at %i, in windows that make sense', (at) => {
    for (const layout of layouts) {
      const input = { ...layoutInput(layout, at), revision: 0 }
      expect(storefrontContract.saveLayout.input.safeParse(input).error?.issues).toBeUndefined()
    }
    const [festive] = layouts.filter(({ content }) => content.from !== undefined).map((one) => layoutInput(one, at))
    const { fromAt = 0, untilAt = 0 } = festive?.content ?? {}
    expect(untilAt).toBeGreaterThan(at)
    expect(at >= fromAt).toBe(at === duringDoubleEleven)
  })

  test('has an everyday home, a 双11 home, and goods under 我的 and the pay result', () => {
    const everyday = layouts.filter(({ content }) => content.until === undefined).map(({ place }) => place)
    expect(everyday.sort()).toEqual(['home', 'me', 'pay-result'])
    expect(layouts.filter(({ content }) => content.until !== undefined)).toHaveLength(1)
  })

  test('shows goods and categories that exist', () => {
    const shown = blocks.flatMap((block) => (block.kind === 'goods' ? block.productCodes : []))
    expect(shown.filter((each) => !productCodes.includes(each))).toEqual([])
    const targets = blocks.flatMap((block) =>
      block.kind === 'banner' ? block.items.map(({ to }) => to) : 'to' in block ? [block.to] : [],
    )
    for (const to of targets) {
      if (to?.page === 'product') expect(productCodes).toContain(to.code)
      if (to?.page === 'category') expect(categoryCodes).toContain(to.code)
    }
    expect(products.filter(({ categoryCode }) => !categoryCodes.includes(categoryCode))).toEqual([])
    expect(categoryCodes.filter((each) => !products.some(({ categoryCode }) => categoryCode === each))).toEqual([])
  })

  test('places its guides in stores it has, and lets the panel be people it has', () => {
    const known = stores.length === 0 ? ['MAIN'] : stores.map((store) => store.code)
    expect(guides.filter(({ storeCode }) => !known.includes(storeCode))).toEqual([])
    for (const store of stores) expect(guides.some(({ storeCode }) => storeCode === store.code)).toBe(true)
    const roles = personasOf({ personas, guides }).map(({ role }) => role)
    expect(new Set(roles)).toEqual(new Set(['customer', 'guide', 'operator']))
  })

  test('invents its numbers openly', () => {
    const { licences, service } = brand as unknown as {
      licences: { number: string }[]
      service: { phone: string; returnTo: { phone: string } }
    }
    const invented = [...licences.map(({ number }) => number), service.phone, service.returnTo.phone]
    const ofStores = (stores as unknown as { phone: string }[]).map(({ phone }) => phone)
    expect([...invented, ...ofStores].filter((number) => !number.endsWith('（示例）'))).toEqual([])
  })

  test('calls nothing the best or the first, promises no cure, and shouts at nobody', () => {
    const forbidden = /最|第一|国家级|顶级|极致|全网|唯一|亲[，们。！]|！|!|药妆|医用|治疗|美白|抗衰|祛/g
    expect(wordsOf(dir).map(({ file, text }) => [file, text.match(forbidden)])).toEqual(
      wordsOf(dir).map(({ file }) => [file, null]),
    )
  })
})
