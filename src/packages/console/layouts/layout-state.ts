import { shanghaiMinute } from '#domain/kernel/time'
import { isWithin, type Window } from '#domain/storefront/standing-layout'
import type { Answer } from '../../../cloud/call'

export type Layout = Answer<'storefront', 'layouts'>['layouts'][number]
export type LayoutPlace = Layout['place']

export const placeNames: Readonly<Record<LayoutPlace, string>> = { home: '首页', me: '我的', 'pay-result': '付款结果' }

/** When it stands, in words. */
export function windowWords({ fromAt, untilAt }: Window): string {
  if (fromAt === undefined && untilAt === undefined) return '常态，没有活动时展示'
  const from = fromAt === undefined ? '即刻' : shanghaiMinute(fromAt).slice(5)
  return `${from} 至 ${untilAt === undefined ? '撤下为止' : shanghaiMinute(untilAt).slice(5)}`
}

/** What an operator has to know first about a layout at `now`. */
export function stateWords({ version, draft, isChanged, isWithdrawn }: Layout, now: number): string {
  if (version === 0) return '还没发布'
  if (isWithdrawn) return '已撤下'
  if (draft.untilAt !== undefined && draft.untilAt <= now) return '已结束'
  const state = isWithin(draft, now) ? '展示中' : '已排期'
  return isChanged ? `${state}，草稿有改动` : state
}
