import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call, type Answer } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { usePages, type Pages } from '../../../cloud/use-pages'
import { tried, useUndo } from '../../../components/use-undo'

export type Difference = Answer<'accounts', 'report'>['differences'][number]
export type Report = Answer<'accounts', 'report'>['report']

/** A day's report and what an operator does about it; each act is seen at once and can be taken back. */
export function useReport(day: string) {
  const loaded = usePages(day, async (cursor) => {
    const { report, differences, nextCursor } = await call('accounts', 'report', { day, cursor })
    return { items: differences, nextCursor, extra: report }
  })
  const [changed, setChanged] = useState<Readonly<Record<string, Difference>>>({})
  const { take, note } = useUndo()
  const put = ({ difference }: { readonly difference: Difference }) => {
    setChanged((old) => ({ ...old, [difference.differenceId]: difference }))
  }
  const items = loaded.items.map((item) => changed[item.differenceId] ?? item)
  const pages: Pages<Difference, Report> = {
    ...loaded,
    items,
    extra: loaded.extra && withActs(loaded.extra, loaded.items, changed),
    reload: async () => {
      await loaded.reload()
      setChanged({})
    },
  }
  const open = async ({ differenceId }: Difference) => {
    put(await call('accounts', 'reopen', { differenceId }))
  }
  return {
    pages,
    note,
    settle: (difference: Difference, text: string) => {
      const { differenceId } = difference
      take({
        text: '已记为处理好',
        remove: async () => {
          put(await call('accounts', 'resolve', { differenceId, note: text }))
        },
        putBack: () => open(difference),
      })
    },
    reopen: (difference: Difference) => void tried(open(difference)),
    compareAgain: () => void askAgain(day, loaded.reload),
  }
}

/** The day's counts with what was done since they came. */
function withActs(report: Report, items: readonly Difference[], changed: Readonly<Record<string, Difference>>): Report {
  const isOpen = (difference: Difference | undefined) => (difference?.state === 'open' ? 1 : 0)
  const moved = items.reduce((sum, item) => {
    const now = changed[item.differenceId]
    return now ? sum + isOpen(now) - isOpen(item) : sum
  }, 0)
  return { ...report, openCount: report.openCount + moved, settledCount: report.settledCount - moved }
}

async function askAgain(day: string, reload: () => Promise<void>): Promise<void> {
  const content = '一分钟内按微信支付现在的账单再核对一次；已经处理的不会变。'
  if (!(await Taro.showModal({ title: '重新核对这一天', content })).confirm) return
  try {
    await call('accounts', 'compareAgain', { day })
    await reload()
  } catch (thrown) {
    void Taro.showModal({ title: '没有提交', content: toCallFailure(thrown).message, showCancel: false })
  }
}
