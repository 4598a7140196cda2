import { Text, View } from '@tarojs/components'
import { reasonNames } from '#domain/after-sales/kinds'
import { shanghaiMinute } from '#domain/kernel/time'
import { Picture } from '../../../components/picture'
import { previewPictures } from '../../../platform/preview-pictures'
import type { StaffAfterSale } from './staff-after-sale'

/** Why it is asked, with what proof, who has agreed, and what became of the money. */
export function AfterSaleFacts({ one }: { readonly one: StaffAfterSale }) {
  const { kind, reason, note, pictureIds, waybill, sendBackBy, status, needsSecond, isInRight } = one
  return (
    <View className="back-facts">
      <Fact name="原因">{note ? `${reasonNames[reason]}：${note}` : reasonNames[reason]}</Fact>
      {pictureIds.length > 0 ? <Pictures pictureIds={pictureIds} /> : null}
      {isInRight ? (
        <Fact name="权利">{kind === 'return' ? '七天无理由，货没问题就要退' : '没发货，买家可以不要'}</Fact>
      ) : null}
      {needsSecond ? <Fact name="金额">这一单退款超过 ¥500，要两位同事同意</Fact> : null}
      {waybill ? (
        <Fact name="寄回">
          {waybill.companyName} {waybill.number}，{shanghaiMinute(waybill.sentAt).slice(5)} 寄出
        </Fact>
      ) : null}
      {status === 'to-send-back' && sendBackBy !== undefined ? (
        <Fact name="期限">{shanghaiMinute(sendBackBy).slice(5)} 前没寄回自动关闭</Fact>
      ) : null}
      <Fact name="订单">{one.orderId}</Fact>
      <Approvals one={one} />
      <Money one={one} />
    </View>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <View className="back-fact">
      <Text className="back-fact-name">{name}</Text>
      <Text className="back-fact-value" userSelect>
        {children}
      </Text>
    </View>
  )
}

function Pictures({ pictureIds }: { readonly pictureIds: readonly string[] }) {
  return (
    <View className="back-pictures">
      {pictureIds.map((pictureId) => (
        <View
          key={pictureId}
          role="button"
          ariaLabel="看大图"
          onClick={() => {
            previewPictures(pictureIds, pictureId)
          }}
        >
          <Picture pictureId={pictureId} className="back-picture" />
        </View>
      ))}
    </View>
  )
}

const who = ({ at, isMine }: { readonly at: number; readonly isMine: boolean }) =>
  `${isMine ? '你' : '同事'} ${shanghaiMinute(at).slice(5)}`

function Approvals({ one: { firstApproval, secondApproval } }: { readonly one: StaffAfterSale }) {
  return (
    <>
      {firstApproval ? <Fact name="同意">{who(firstApproval)}</Fact> : null}
      {secondApproval ? <Fact name="复核">{who(secondApproval)}</Fact> : null}
    </>
  )
}

const moneyWords = {
  queued: '还没提交给微信',
  processing: '微信已受理，等到账',
  success: '已到账',
  closed: '微信关闭了这次退款，没有退',
  abnormal: '微信退不到原账户，先在商户平台处理',
} as const

/** What WeChat Pay says of an error, as whoever runs the shop can act on it; its own code beside it. */
const failures: Readonly<Record<string, string>> = {
  NOT_ENOUGH: '商户余额不足，充值后会自动再退',
  FREQUENCY_LIMITED: '微信要求慢一点，会自动再退',
  TIMEOUT: '微信没有回应，会自动再试',
  NETWORK: '连不上微信，会自动再试',
}

function Money({ one: { refund, refundNo, refundFailure, retries } }: { readonly one: StaffAfterSale }) {
  return (
    <>
      {refund ? <Fact name="微信">{moneyWords[refund.status]}</Fact> : null}
      {refundFailure === undefined ? null : (
        <Fact name="代码">
          {failures[refundFailure] ? `${failures[refundFailure]}（${refundFailure}）` : refundFailure}
        </Fact>
      )}
      {refundNo === undefined ? null : <Fact name="单号">{refundNo}</Fact>}
      {retries.map(({ at, note }) => (
        <Fact key={at} name="重试">
          {shanghaiMinute(at).slice(5)} {note}
        </Fact>
      ))}
    </>
  )
}
