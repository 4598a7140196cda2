import type { SkuId } from '#domain/kernel/ids'
import { minuteMs } from '#domain/kernel/time'
import { readBrandFiles } from '#local-cloud/seed/brand-files'
import { guideOpenid, ownerOpenid, personasOf } from '#local-cloud/seed/personas'
import { seedShop } from '#local-cloud/seed/seed-shop'
import { hangzhou, openPaySheet, orderFor } from '../support/buying'
import { settleWith } from '../support/paying'
import { openShop, type Phone, type Shop } from '../support/shop'

interface Case {
  readonly brand: string
  readonly skuId: SkuId
  readonly reviewed: `prd${string}`
  readonly stores: number
  /** Freight of one unit to Hangzhou and to Xining. */
  readonly freightFen: readonly [near: number, far: number]
}
const cases: readonly Case[] = [
  { brand: 'snack', skuId: 'skuGZYW260', reviewed: 'prdGZYW', stores: 0, freightFen: [600, 1_000] },
  { brand: 'skin', skuId: 'skuJMXP50', reviewed: 'prdJMXP', stores: 4, freightFen: [800, 1_800] },
]

describe.each(cases)('in the shop of $brand', ({ brand, skuId, reviewed, stores, freightFen }) => {
  const files = readBrandFiles(`brand/${brand}`)
  let shop: Shop
  let buyer: Phone

  beforeAll(async () => {
    shop = await openShop({ brand })
    buyer = shop.phone(personasOf(files)[0]?.openid ?? '')
  })
  afterAll(async () => {
    await shop.close()
  })

  test('every page of the brand has what its files say', async () => {
    const { layout, blocks } = await buyer.call('storefront', 'home', {})
    expect(layout).toBe('平日')
    const everyday = files.layouts.find(({ place }) => place === 'home')
    const audiences = everyday?.content.blocks.map((block) => (block as { audience?: string }).audience) ?? []
    expect(blocks).toHaveLength(audiences.filter((audience) => audience !== 'buyers').length)
    const about = await buyer.call('storefront', 'about', {})
    expect(about.stores).toHaveLength(stores)
    expect(about.licences).toHaveLength(files.brand.licences.length)
    const { reviews } = await buyer.call('catalog', 'product', { productId: reviewed })
    const written = files.reviews.find(({ productCode }) => `prd${productCode}` === reviewed)?.reviews ?? []
    expect(reviews).toMatchObject({
      count: written.length,
      critical: written.filter(({ stars }) => stars <= 3).length,
      latest: [{ text: written[0]?.text }, { text: written[1]?.text }],
    })
  })

  test('it is bought, sent at the brand’s price by province, and a guide of the brand says hello', async () => {
    const lines = [{ skuId, quantity: 1 }]
    const quoted = await Promise.all(
      ['浙江省', '青海省'].map(
        async (province) => (await buyer.call('orders', 'quote', { lines, province })).sum.freightFen,
      ),
    )
    expect(quoted).toEqual(freightFen)
    const away = { ...(await orderFor(buyer, skuId)), address: { ...hangzhou, province: '台湾省' } }
    expect(await buyer.refused('orders', 'place', away)).toMatchObject({ code: 'NOT_DELIVERABLE' })

    const { orderId } = await buyer.call('orders', 'place', await orderFor(buyer, skuId))
    await settleWith(shop, await openPaySheet(buyer, orderId), 'pay')
    const paid = await buyer.call('orders', 'confirm', { orderId })
    expect(paid.status).toBe('paid')
    expect(files.guides.map(({ name }) => name)).toContain(paid.guide?.name)
    const home =
      files.stores.length === 0 ? files.guides.map((guide) => guide['storeName']) : files.stores.map(({ name }) => name)
    expect(home).toContain(paid.guide?.storeName)
  })

  test('the panel can be a guide of the brand', async () => {
    const guide = personasOf(files).find(({ role }) => role === 'guide')
    expect(guide?.openid).toBe(guideOpenid(files.guides.find(({ name }) => name === guide?.name)?.code ?? ''))
    expect((await shop.phone(guide?.openid ?? '').call('guides', 'profile', {})).card.name).toBe(guide?.name)
  })

  test('its folder is no other brand’s', async () => {
    const other = brand === 'snack' ? 'skin' : 'snack'
    const seeding = seedShop(shop.cloud, { brandDir: `brand/${other}`, dir: shop.dir, say: () => undefined })
    await expect(seeding).rejects.toThrow(`holds the shop of ${brand}, not of ${other}`)
  })
})

test.each(cases)('the 双11 home of $brand goes live on its minute and leaves on its minute', async ({ brand }) => {
  const early = await openShop({ brand })
  const { layouts } = await early.phone(ownerOpenid).call('storefront', 'layouts', { place: 'home' })
  await early.close()
  const { fromAt = 0, untilAt = 0 } = layouts.find(({ code }) => code === 'D11')?.draft ?? {}
  for (const [at, before, after] of [
    [fromAt, '平日', '双11'],
    [untilAt, '双11', '平日'],
  ] as const) {
    const shop = await openShop({ brand, at: at - 2 * minuteMs })
    const layoutNow = async () => (await shop.phone('oLianpuTestLooker').call('storefront', 'home', {})).layout
    expect(await layoutNow()).toBe(before)
    await shop.cloud.clock.advance(3 * minuteMs)
    expect(await layoutNow()).toBe(after)
    await shop.close()
  }
})
