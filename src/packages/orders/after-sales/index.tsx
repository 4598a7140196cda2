import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { call } from '../../../cloud/call'
import { usePages } from '../../../cloud/use-pages'
import { useReloadOnShow } from '../../../cloud/use-reload-on-show'
import { Failed } from '../../../components/failed'
import { ListEnd } from '../../../components/list-end'
import { Message } from '../../../components/message'
import { RowsSkeleton } from '../../../components/skeleton'
import { openOrders } from '../../../routes'
import { AfterSaleCard } from './after-sale-card'
import './index.scss'

const loadAfterSales = async (cursor: string | undefined) => {
  const { afterSales, nextCursor } = await call('after-sales', 'list', { cursor })
  return { items: afterSales, nextCursor, extra: undefined }
}

/** Everything of hers that was asked back, the order with the latest first. */
export default function AfterSalesPage() {
  const pages = usePages('after-sales', loadAfterSales)
  useReachBottom(pages.loadMore)
  useReloadOnShow(pages.reload)
  const isBare = pages.items.length === 0
  return (
    <View className="page">
      {isBare && pages.isLoading ? <RowsSkeleton /> : null}
      {isBare && pages.failure ? <Failed failure={pages.failure} onRetry={() => void pages.reload()} /> : null}
      {isBare && !pages.isLoading && !pages.failure ? (
        <Message
          drawing="orders"
          title="还没有售后"
          advice="要退货退款，打开那笔订单就能申请"
          action="看订单"
          onAction={() => {
            openOrders('all')
          }}
        />
      ) : null}
      {pages.items.map((afterSale) => (
        <AfterSaleCard key={afterSale.afterSaleId} afterSale={afterSale} />
      ))}
      {isBare ? null : <ListEnd pages={pages} />}
    </View>
  )
}
