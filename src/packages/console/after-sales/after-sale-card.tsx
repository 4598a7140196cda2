import { View } from '@tarojs/components'
import { useState } from 'react'
import { afterSaleLimits } from '#domain/after-sales/limits'
import { kindNames } from '#domain/after-sales/kinds'
import { shanghaiMinute } from '#domain/kernel/time'
import { Button } from '../../../components/button'
import { Picture } from '../../../components/picture'
import { Price } from '../../../components/price'
import { NoteSheet } from '../parts/note-sheet'
import { spanWords } from '../parts/span-words'
import { AfterSaleFacts } from './after-sale-facts'
import { actOf, actWords, type StaffAfterSale } from './staff-after-sale'
import { useStaffActs } from './use-staff-acts'

interface AfterSaleCardProps {
  readonly one: StaffAfterSale
  readonly now: number
  readonly onMoved: () => void
}

/** One after-sale: since when, who, what and why, how much, and the way on. */
export function AfterSaleCard({ one, now, onMoved }: AfterSaleCardProps) {
  const { kind, since, dueBy, recipient, items, amountFen, freightFen } = one
  const isOverdue = dueBy !== undefined && dueBy <= now
  return (
    <View className="card back-one">
      <View className={`back-since${isOverdue ? ' back-late' : ''}`}>
        {isOverdue ? `已超时 ${spanWords(now - dueBy)}，` : ''}
        {shanghaiMinute(since).slice(5)} 起
        {dueBy === undefined || isOverdue ? '' : `，${shanghaiMinute(dueBy).slice(5)} 前处理`}
      </View>
      <View className="back-head">
        <View className="back-who">
          {recipient} · {kindNames[kind]}
        </View>
        <Price fen={amountFen} size="small" />
      </View>
      {freightFen > 0 ? (
        <View className="back-freight">
          含运费 <Price fen={freightFen} size="words" />
        </View>
      ) : null}
      {items.map(({ skuId, title, specText, pictureId, quantity, goodsFen }) => (
        <View key={skuId} className="back-line">
          <Picture pictureId={pictureId} className="back-line-picture" label={title} />
          <View className="back-line-words">
            <View className="back-line-title">{title}</View>
            <View className="back-line-spec">
              {specText} × {quantity}
            </View>
          </View>
          <Price fen={goodsFen} size="text" />
        </View>
      ))}
      <AfterSaleFacts one={one} />
      <Acts one={one} onMoved={onMoved} />
    </View>
  )
}

/** What can be done, each asked once more before money moves; what a refusal says stands right there. */
function Acts({ one, onMoved }: Omit<AfterSaleCardProps, 'now'>) {
  const [writing, setWriting] = useState<'reject' | 'retry'>()
  const { isBusy, problem, agree, reject, retry } = useStaffActs(one, onMoved)
  const act = actOf(one)
  const isMine = one.status === 'approved-once' && one.firstApproval?.isMine === true
  const close = () => {
    setWriting(undefined)
  }
  return (
    <>
      {isMine ? <View className="back-waits">你已同意，等另一位同事复核</View> : null}
      {problem ? (
        <View className="back-problem" role="alert">
          {problem}
        </View>
      ) : null}
      {act || one.mayReject ? (
        <View className="back-acts">
          {one.mayReject ? (
            <Button isDisabled={isBusy} onTap={() => setWriting('reject')}>
              拒绝
            </Button>
          ) : null}
          {act === 'retry' ? (
            <Button kind="brand" isBusy={isBusy} onTap={() => setWriting('retry')}>
              再退一次
            </Button>
          ) : act ? (
            <Button kind="brand" isBusy={isBusy} onTap={() => void agree(act)}>
              {actWords(one, act).name}
            </Button>
          ) : null}
        </View>
      ) : null}
      {writing ? (
        <NoteSheet
          {...sheets[writing]}
          maxLength={afterSaleLimits.noteLength}
          onClose={close}
          onDone={(text) => {
            close()
            void (writing === 'reject' ? reject(text) : retry(text))
          }}
        />
      ) : null}
    </>
  )
}

const sheets = {
  reject: { title: '为什么不同意', hint: '买家会看到这句话，写清楚原因和可以怎么办', act: '拒绝这次申请' },
  retry: { title: '查到了什么', hint: '例如：商户平台看到余额不足，已充值', act: '用原来的单号再退一次' },
} as const
