import { readFileSync, rmSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { datedGoodsList } from '#local-cloud/seed/goods-list'
import { shopEnvironment } from '#local-cloud/seed/shop-environment'
import { type LocalCloud, startLocalCloud } from '#local-cloud/start'
import budgets from '../../config/budgets.json'
import { seededData } from '../support/seeded-data'
import { phoneOf, type Shop } from '../support/shop'
import { buildEmptyApp, serveEmptyApp } from './empty-app'
import { type FirstLook, takeFirstLook, type Target } from './first-look'
import { addGoods, scrollToEnd } from './long-home'
import type { Measurement } from './measurement'

const rounds = 5
const manyGoods = 200
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']

async function openServed(): Promise<Shop> {
  const dir = await seededData()
  const cloud: LocalCloud = await startLocalCloud({ dir, port: 0, environment: shopEnvironment, shopDir: 'dist/h5' })
  const close = async () => {
    await cloud.close()
    rmSync(dir, { recursive: true, force: true })
  }
  return { cloud, dir, phone: (openid) => phoneOf(cloud, openid), close }
}

function targetsOf(shop: Shop, emptyUrl: string): Record<'empty' | 'home' | 'product', Target> {
  const at = (page: string) => `${shop.cloud.url}/shop/#/${page}`
  return {
    empty: { url: `${emptyUrl}/shop/index.html`, tapped: '#tap', answered: { selector: '#tap .answered' } },
    home: {
      url: at('pages/home/index'),
      tapped: '.goods-tile, .goods-card',
      answered: { address: 'packages/catalog/product' },
    },
    product: {
      url: at('packages/catalog/product/index?productId=prdGZYW'),
      tapped: '.button-buy',
      answered: { selector: '[role=dialog]' },
    },
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

const rounded = (value: number, digits = 0) => Number(value.toFixed(digits))

function figuresOf(looks: Record<'empty' | 'home' | 'product', FirstLook[]>): Record<string, number> {
  const middle = (page: keyof typeof looks, figure: keyof FirstLook) => median(looks[page].map((look) => look[figure]))
  const figures: Record<string, number> = {}
  for (const page of ['empty', 'home', 'product'] as const) {
    figures[`${page}.firstContentMs`] = rounded(middle(page, 'firstContentMs'))
    figures[`${page}.interactiveMs`] = rounded(middle(page, 'interactiveMs'))
    figures[`${page}.bytes`] = middle(page, 'bytes')
    figures[`${page}.requests`] = middle(page, 'requests')
    if (page === 'empty') continue
    for (const figure of ['firstContentMs', 'interactiveMs'] as const) {
      const name = `${page}.${figure.replace('Ms', 'Ratio')}`
      figures[name] = rounded(middle(page, figure) / middle('empty', figure), 2)
    }
  }
  return figures
}

/**
 * Home and a product on a four times slower processor against an empty Taro page, turn about in one run; then a home of
 * 200 goods scrolled to its end. Interactive: what can be bought is painted and a tap on it has been answered.
 */
export async function measure(): Promise<Measurement> {
  const executablePath = process.env['LIANPU_CHROMIUM'] ?? '/usr/bin/chromium'
  await buildEmptyApp()
  const [shop, empty, browser] = await Promise.all([
    openServed(),
    serveEmptyApp(),
    chromium.launch({ executablePath, args: flags }),
  ])
  try {
    const targets = targetsOf(shop, empty.url)
    const looks: Record<'empty' | 'home' | 'product', FirstLook[]> = { empty: [], home: [], product: [] }
    for (let round = 0; round < rounds; round += 1) {
      for (const page of ['empty', 'home', 'product'] as const) {
        looks[page].push(await takeFirstLook(browser, targets[page]))
      }
    }
    const csv = datedGoodsList(readFileSync('brand/snack/goods.csv', 'utf8'), shop.cloud.clock.now())
    await addGoods(shop, csv, manyGoods)
    const { screensOfCards, goodsSeen } = await scrollToEnd(browser, targets.home.url, manyGoods)
    const figures = {
      ...figuresOf(looks),
      'long.screensOfCards': rounded(screensOfCards, 2),
      'long.goodsSeen': goodsSeen,
    }
    const isWindowed = screensOfCards <= budgets.benches['first-screen']['long.screensOfCards'].max
    return { figures, n: rounds, isCorrect: goodsSeen >= manyGoods && isWindowed, isTimed: true }
  } finally {
    await browser.close()
    await empty.close()
    await shop.close()
  }
}
