import { shanghaiMinute } from '#domain/kernel/time'
import type { Answer } from '../../../cloud/call'

export type Report = Answer<'accounts', 'reports'>['reports'][number]

/** How a day stands, in the words of a list. */
export function stateWords({ state, openCount, settledCount }: Report): string {
  if (state === 'compared') {
    if (openCount > 0) return `有差异 ${String(openCount)} 条`
    return settledCount > 0 ? `平，${String(settledCount)} 条已处理` : '平'
  }
  return {
    pending: '等待核对',
    'not-ready': '账单未出',
    'wrong-hash': '校验失败',
    unreadable: '账单有误',
    unreachable: '账单没取到',
  }[state]
}

const reasons: Readonly<Record<Report['state'], string>> = {
  pending: '马上开始核对',
  'not-ready': '微信支付还没出这一天的账单',
  'wrong-hash': '下载到的账单和微信支付给的校验值不符，没有拿来核对',
  unreadable: '账单读不出来，或合计和明细对不上，没有拿来核对',
  unreachable: '没有从微信支付取到账单',
  compared: '两边的账核对完了',
}

/** Why it stands so, and when it goes on by itself. */
export function reasonWords({ state, nextTryAt, comparedAt }: Report): string {
  if (state === 'compared') {
    const when = comparedAt === undefined ? '' : `${shanghaiMinute(comparedAt).slice(5)} 核对`
    return nextTryAt === undefined ? when : `${when}，${shanghaiMinute(nextTryAt).slice(5)} 再补记一次`
  }
  const next = state !== 'pending' && nextTryAt !== undefined ? `，${shanghaiMinute(nextTryAt).slice(5)} 再试` : ''
  return `${reasons[state]}${next}`
}
