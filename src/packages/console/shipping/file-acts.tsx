import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { shanghaiDate } from '#domain/kernel/time'
import { call, type Answer } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { Button } from '../../../components/button'
import { chooseTextFile, hasFiles, saveTextFile } from '../../../platform/text-file'

type Report = Answer<'fulfilment', 'importTracking'>

interface FileActsProps {
  readonly overdue: number
  readonly now: number
  readonly onLanded: () => void
}

/** The packing list out, the waybill numbers in, and what became of each row. */
export function FileActs({ overdue, now, onLanded }: FileActsProps) {
  const [busy, setBusy] = useState<'out' | 'in'>()
  const [said, setSaid] = useState<string>()
  const [report, setReport] = useState<Report>()
  const act = async (which: 'out' | 'in', run: () => Promise<void>) => {
    setBusy(which)
    setSaid(undefined)
    try {
      await run()
    } catch (thrown) {
      setSaid(toCallFailure(thrown).message)
    }
    setBusy(undefined)
  }
  const exportList = async () => {
    const { csv, orders, isCut } = await call('fulfilment', 'packingList', {})
    saveTextFile(`发货单-${shanghaiDate(now)}.csv`, csv)
    setSaid(`导出了 ${String(orders)} 单${isCut ? '，先到期的在前，发完这些再导下一份' : ''}`)
  }
  const importNumbers = async () => {
    const csv = await chooseTextFile()
    if (csv === undefined) return
    setReport(undefined)
    setReport(await call('fulfilment', 'importTracking', { csv }))
    onLanded()
  }
  return (
    <View className="card shipping-files">
      {overdue > 0 ? <View className="shipping-overdue">{overdue} 单已超过 48 小时，先发这些</View> : null}
      {hasFiles() ? (
        <View className="shipping-file-acts">
          <Button size="small" isBusy={busy === 'out'} onTap={() => void act('out', exportList)}>
            导出发货单
          </Button>
          <Button size="small" isBusy={busy === 'in'} onTap={() => void act('in', importNumbers)}>
            导入单号
          </Button>
        </View>
      ) : (
        <View className="shipping-advice">单子多的时候，用电脑浏览器打开这一页，可以导出发货单、整批导入单号</View>
      )}
      {said ? <View className="shipping-said">{said}</View> : null}
      {report ? <ImportReport report={report} /> : null}
    </View>
  )
}

function ImportReport({ report: { shipped, unchanged, blank, rejected } }: { readonly report: Report }) {
  return (
    <View className="shipping-report" role="status">
      <View className="shipping-report-sum">
        发出 {shipped} 个包裹
        {unchanged > 0 ? `，${String(unchanged)} 个之前已登记` : ''}
        {blank > 0 ? `，${String(blank)} 行没填单号` : ''}
      </View>
      {rejected.length > 0 ? (
        <>
          <View className="shipping-report-bad">{rejected.length} 行没有导入，改好后把同一份文件再导一次：</View>
          {rejected.map(({ line, reason }) => (
            <View key={`${String(line)}${reason}`} className="shipping-report-row">
              <Text className="shipping-report-line">第 {line} 行</Text>
              <Text className="shipping-report-why">{reason}</Text>
            </View>
          ))}
        </>
      ) : null}
    </View>
  )
}
