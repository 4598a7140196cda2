import { Text, View } from '@tarojs/components'
import { kindNames } from '#domain/after-sales/kinds'
import { shanghaiMinute } from '#domain/kernel/time'
import { openAfterSale } from '../../../routes'
import { afterSaleWord, type AfterSale } from '../parts/after-sale-words'
import { CardGoods } from '../parts/card-goods'

/** Where it waits for her, and where it has ended; all else is somebody else's turn. */
const tones: Partial<Record<AfterSale['status'], string>> = {
  'to-send-back': 'mine',
  refunded: 'over',
  rejected: 'over',
  withdrawn: 'over',
  lapsed: 'over',
}

/** Pictures, how it stands in words, how much goes back. */
export function AfterSaleCard({ afterSale }: { readonly afterSale: AfterSale }) {
  const { kind, status, items, amountFen, askedAt, sendBackBy } = afterSale
  return (
    <View
      className="card back-card"
      hoverClass="pressed"
      role="link"
      onClick={() => {
        openAfterSale(afterSale)
      }}
    >
      <View className="back-card-head">
        <Text className="back-card-at">
          {kindNames[kind]} {shanghaiMinute(askedAt).slice(5)}
        </Text>
        <Text className={`back-card-status back-card-${tones[status] ?? 'theirs'}`}>{afterSaleWord(status)}</Text>
      </View>
      <CardGoods lines={items} fen={amountFen} />
      {status === 'to-send-back' && sendBackBy !== undefined ? (
        <View className="back-card-by">{shanghaiMinute(sendBackBy).slice(5)} 前寄回并填单号</View>
      ) : null}
    </View>
  )
}
