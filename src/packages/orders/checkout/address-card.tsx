import { Text, View } from '@tarojs/components'
import { addressProblems, placeOf, spacedPhone } from '../../../address/address'
import { addressFormKey } from '../../../address/address-form-key'
import { takeFromWechat } from '../../../address/take-from-wechat'
import { makeClientKey } from '../../../cart/checkout-draft'
import { call } from '../../../cloud/call'
import { Icon } from '../../../components/icon'
import { Bone } from '../../../components/skeleton'
import { remember } from '../../../platform/remembered'
import { openAddress, openAddresses } from '../../../routes'
import type { Checkout } from './use-checkout'

/** Where it goes, and the way to another place. */
export function AddressCard({ checkout }: { readonly checkout: Checkout }) {
  const { address, quote } = checkout
  if (!address)
    return quote.isLoading ? <Bone className="card checkout-address-bone" /> : <NoAddress checkout={checkout} />
  return (
    <View
      className="card checkout-address"
      hoverClass="pressed"
      role="button"
      ariaLabel="更换收货地址"
      onClick={() => {
        openAddresses('choose')
      }}
    >
      <View className="checkout-address-pin">
        <Icon name="place" />
      </View>
      <View className="checkout-address-words">
        <View className="checkout-address-where">{placeOf(address)}</View>
        <View className="checkout-address-who">
          <Text>{address.recipient}</Text>
          <Text className="checkout-address-phone">{spacedPhone(address.phone)}</Text>
        </View>
      </View>
      <Icon name="right" size={16} />
    </View>
  )
}

/** The first time: written here, or taken out of WeChat's own book; what is missing there is added in the form. */
function NoAddress({ checkout }: { readonly checkout: Checkout }) {
  const take = async () => {
    const address = await takeFromWechat()
    if (!address) return
    if (Object.keys(addressProblems(address)).length > 0) {
      remember(addressFormKey(undefined), address)
      openAddress('choose')
      return
    }
    checkout.setAddress(address)
    // For the next order; this one has it already, whatever becomes of the saving.
    await call('members', 'saveAddress', { clientKey: makeClientKey(Math.random), address, isDefault: false }).catch(
      () => undefined,
    )
  }
  return (
    <View className="card checkout-address checkout-no-address">
      <View
        className="checkout-add"
        role="button"
        onClick={() => {
          openAddress('choose')
        }}
      >
        <View className="checkout-address-pin">
          <Icon name="plus" />
        </View>
        <Text className="checkout-add-words">填写收货地址</Text>
      </View>
      <View className="checkout-import" role="button" onClick={() => void take()}>
        导入微信地址
      </View>
    </View>
  )
}
