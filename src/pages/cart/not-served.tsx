import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { CartLine } from '../../cart/cart-store'
import { call } from '../../cloud/call'
import { Icon } from '../../components/icon'
import { openAddresses } from '../../routes'

interface NotServedProps {
  /** What a checkout would take. */
  readonly lines: readonly CartLine[]
  /** How many times the cart was opened; 0 until it is. */
  readonly visit: number
}

/** The province of her default address when the chosen goods are not sent there; asked once each time the cart is opened. */
function useUnservedProvince({ lines, visit }: NotServedProps): string | undefined {
  const [province, setProvince] = useState<string>()
  const chosen = useRef(lines)
  chosen.current = lines
  const hasChosen = lines.length > 0
  useEffect(() => {
    if (visit === 0 || !hasChosen) return undefined
    let isStale = false
    call('orders', 'quote', {
      lines: chosen.current.map(({ skuId, quantity }) => ({ skuId, quantity })),
      forDefaultAddress: true,
    }).then(
      ({ deliverable, address }) => {
        if (!isStale) setProvince(deliverable ? undefined : address?.province)
      },
      // The checkout says it too.
      () => undefined,
    )
    return () => {
      isStale = true
    }
  }, [visit, hasChosen])
  return hasChosen ? province : undefined
}

/** Told before she fills in anything: her default address is out of reach. */
export function NotServed(props: NotServedProps) {
  const province = useUnservedProvince(props)
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
