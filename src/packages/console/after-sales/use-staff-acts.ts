import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { actWords, type StaffAct, type StaffAfterSale } from './staff-after-sale'

/** Acts that are about the sum she saw. */
type SumAct = Exclude<StaffAct, 'reject' | 'retry'>

async function meansIt(one: StaffAfterSale, act: SumAct): Promise<boolean> {
  const { question: title, content } = actWords(one, act)
  return (await Taro.showModal({ title, content, confirmText: '确定', cancelText: '再看看' })).confirm
}

const idsOf = ({ orderId, afterSaleId }: StaffAfterSale) => ({ orderId, afterSaleId })

/** What staff do to one after-sale, one act at a time; a refusal is told where it was made, and the list asked anew. */
export function useStaffActs(one: StaffAfterSale, onMoved: () => void) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const run = async (act: () => Promise<unknown>) => {
    if (isBusy) return
    setBusy(true)
    setProblem(undefined)
    try {
      await act()
      onMoved()
    } catch (thrown) {
      const failure = toCallFailure(thrown)
      setProblem(failure.message)
      if (failure.kind === 'refusal' && failure.refusal?.code !== 'ANOTHER_PERSON_NEEDED') onMoved()
    }
    setBusy(false)
  }
  return {
    isBusy,
    problem,
    agree: async (act: SumAct) => {
      if (!(await meansIt(one, act))) return
      await run(() => call('after-sales', act, { ...idsOf(one), amountFen: one.amountFen }))
    },
    reject: (reason: string) => run(() => call('after-sales', 'reject', { ...idsOf(one), reason })),
    retry: (note: string) => run(() => call('after-sales', 'retry', { ...idsOf(one), note })),
  }
}
