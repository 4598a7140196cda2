import { stateWords, windowWords, type Layout } from './layout-state'

const hour = 3_600_000
/** 2026-11-10 20:00 in Shanghai. */
const fromAt = Date.UTC(2026, 10, 10, 12)
const layout = (more: Partial<Layout> = {}, window: { fromAt?: number; untilAt?: number } = {}): Layout => ({
  layoutId: 'lay1',
  place: 'home',
  code: 'A',
  draft: { name: '双11', blocks: [], ...window },
  revision: 1,
  version: 1,
  isChanged: false,
  isWithdrawn: false,
  versions: [],
  ...more,
})

test.each([
  [{}, '常态，没有活动时展示'],
  [{ fromAt, untilAt: fromAt + 28 * hour }, '11-10 20:00 至 11-12 00:00'],
  [{ fromAt }, '11-10 20:00 至 撤下为止'],
  [{ untilAt: fromAt }, '即刻 至 11-10 20:00'],
])('the window %j reads %s', (window, words) => {
  expect(windowWords(window)).toBe(words)
})

test.each([
  [layout({ version: 0, isChanged: true }), '还没发布'],
  [layout(), '展示中'],
  [layout({ isChanged: true }), '展示中，草稿有改动'],
  [layout({ isWithdrawn: true }), '已撤下'],
  [layout({}, { fromAt: fromAt + hour }), '已排期'],
  [layout({}, { untilAt: fromAt }), '已结束'],
])('%#: a layout says where it stands', (one, words) => {
  expect(stateWords(one, fromAt)).toBe(words)
})
