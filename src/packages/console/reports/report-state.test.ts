import { reasonWords, stateWords, type Report } from './report-state'

/** 2026-11-22 10:05 in Shanghai. */
const at = Date.UTC(2026, 10, 22, 2, 5)
const report = (more: Partial<Report> = {}): Report => ({
  day: '2026-11-21',
  state: 'compared',
  openCount: 0,
  settledCount: 0,
  comparedAt: at,
  ...more,
})

test.each([
  [{}, '平', '11-22 10:05 核对'],
  [{ openCount: 3, settledCount: 1 }, '有差异 3 条', '11-22 10:05 核对'],
  [{ settledCount: 2 }, '平，2 条已处理', '11-22 10:05 核对'],
  [{ openCount: 1, nextTryAt: at + 300_000 }, '有差异 1 条', '11-22 10:05 核对，11-22 10:10 再补记一次'],
  [{ state: 'pending' as const, nextTryAt: at }, '等待核对', '马上开始核对'],
  [{ state: 'not-ready' as const, nextTryAt: at }, '账单未出', '微信支付还没出这一天的账单，11-22 10:05 再试'],
  [
    { state: 'wrong-hash' as const, nextTryAt: at },
    '校验失败',
    '下载到的账单和微信支付给的校验值不符，没有拿来核对，11-22 10:05 再试',
  ],
  [
    { state: 'unreadable' as const, nextTryAt: at },
    '账单有误',
    '账单读不出来，或合计和明细对不上，没有拿来核对，11-22 10:05 再试',
  ],
  [{ state: 'unreachable' as const, nextTryAt: at }, '账单没取到', '没有从微信支付取到账单，11-22 10:05 再试'],
])('%#: a day says how it stands, why, and when it goes on', (more, state, reason) => {
  expect([stateWords(report(more)), reasonWords(report(more))]).toEqual([state, reason])
})
