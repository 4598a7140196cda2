import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { CartLine } from '../../cart/cart-store'
import { call } from '../../cloud/call'
import { Icon } from '../../components/icon'
import { openAddresses } from '../../routes'

/** The province of her default address when the chosen goods are not sent there; asked once each time the cart is opened. */
function useUnservedProvince(lines: readonly CartLine[]): string | undefined {
  const [province, setProvince] = useState<string>()
  useDidShow(() => {
    if (lines.length === 0) return
    void call('orders', 'quote', {
      lines: lines.map(({ skuId, quantity }) => ({ skuId, quantity })),
      forDefaultAddress: true,
    })
      .then(({ deliverable, address }) => {
        setProvince(deliverable ? undefined : address?.province)
      })
      .catch(() => undefined)
  })
  return province
}

/** Told before she fills in anything: her default address is out of reach. */
export function NotServed({ lines }: { readonly lines: readonly CartLine[] }) {
  const province = useUnservedProvince(lines)
  if (province === undefined) return null
  return (
    <View
      className="card cart-unserved"
      role="button"
      onClick={() => {
        openAddresses('manage')
      }}
    >
      <Icon name="place" size={16} />
      <Text className="cart-unserved-words">默认地址在{province}，暂时送不到</Text>
      <Text className="cart-unserved-act">换地址</Text>
    </View>
  )
}
