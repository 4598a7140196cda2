import type { Answer } from '../../../cloud/call'

type Difference = Pick<Answer<'accounts', 'report'>['differences'][number], 'state' | 'repair'>

/** What became of a difference, in a few words. */
export function settledWords({ state, repair }: Difference): string {
  if (state === 'resolved') return '已处理'
  if (state === 'agreed') return '再核对时已一致'
  const repaired = {
    paid: '已补记为已付',
    'refund-promised': '订单已关，已安排退款',
    refunded: '已补记为已退',
    accepted: '已补记为受理',
    impossible: '查过，微信答复不同',
  }
  return repair ? repaired[repair.outcome] : '待处理'
}
