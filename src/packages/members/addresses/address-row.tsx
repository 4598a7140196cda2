import { Text, View } from '@tarojs/components'
import { placeOf, spacedPhone, type SavedAddress } from '../../../address/address'
import { Icon } from '../../../components/icon'

interface AddressRowProps {
  readonly address: SavedAddress
  readonly onTap: () => void
  readonly onEdit: () => void
}

export function AddressRow({ address, onTap, onEdit }: AddressRowProps) {
  return (
    <View className="card address-row" hoverClass="pressed" role="button" onClick={onTap}>
      <View className="address-words">
        <View className="address-who">
          <Text>{address.recipient}</Text>
          <Text className="address-phone">{spacedPhone(address.phone)}</Text>
          {address.isDefault ? <Text className="chip">默认</Text> : null}
        </View>
        <View className="address-where">{placeOf(address)}</View>
      </View>
      <View
        className="address-edit"
        role="button"
        ariaLabel={`编辑${address.recipient}的地址`}
        onClick={(event) => {
          event.stopPropagation()
          onEdit()
        }}
      >
        <Icon name="pencil" />
      </View>
    </View>
  )
}
