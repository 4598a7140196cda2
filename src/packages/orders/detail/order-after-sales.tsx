import { View } from '@tarojs/components'
import { shanghaiMinute } from '#domain/kernel/time'
import { kindNames } from '#domain/after-sales/kinds'
import type { Answer } from '../../../cloud/call'
import { Icon } from '../../../components/icon'
import { Price } from '../../../components/price'
import { openAfterSale, openAfterSales } from '../../../routes'
import { afterSaleWord } from '../parts/after-sale-words'

/** So many stand with the order; the rest is one tap away. */
const shown = 3

/** What of the order was asked back, the latest first. */
export function OrderAfterSales({ order }: { readonly order: Answer<'orders', 'detail'> }) {
  const { orderId, afterSales } = order
  if (afterSales.length === 0) return null
  return (
    <View className="card after-sale-rows">
      {afterSales.slice(0, shown).map(({ afterSaleId, kind, status, amountFen, askedAt }) => (
        <View
          key={afterSaleId}
          className="after-sale-row"
          hoverClass="pressed"
          role="link"
          onClick={() => {
            openAfterSale({ orderId, afterSaleId })
          }}
        >
          <View className="after-sale-row-words">
            <View className="after-sale-row-kind">{kindNames[kind]}</View>
            <View className="after-sale-row-at">{shanghaiMinute(askedAt).slice(5)} 申请</View>
          </View>
          <View className="after-sale-row-state">
            <Price fen={amountFen} size="text" />
            <View>{afterSaleWord(status)}</View>
          </View>
          <Icon name="right" size={16} />
        </View>
      ))}
      {afterSales.length > shown ? (
        <View className="after-sale-row after-sale-row-all" role="link" onClick={openAfterSales}>
          看全部 {afterSales.length} 笔售后
        </View>
      ) : null}
    </View>
  )
}
