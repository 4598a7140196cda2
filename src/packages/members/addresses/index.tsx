import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { memberLimits } from '#domain/members/limits'
import type { SavedAddress } from '../../../address/address'
import { deliverTo } from '../../../cart/start-checkout'
import { call } from '../../../cloud/call'
import { useLoad } from '../../../cloud/use-load'
import { useReloadOnShow } from '../../../cloud/use-reload-on-show'
import { Button } from '../../../components/button'
import { Faces } from '../../../components/faces'
import { Message } from '../../../components/message'
import { goBack, openAddress } from '../../../routes'
import { AddressRow } from './address-row'
import { AddressesSkeleton } from './addresses-skeleton'
import './index.scss'

const loadBook = () => call('members', 'addresses', {})

export default function AddressesPage() {
  const purpose = useRouter().params['purpose'] === 'choose' ? 'choose' : 'manage'
  const book = useLoad('addresses', loadBook)
  useReloadOnShow(book.reload)
  const add = () => {
    openAddress(purpose)
  }
  const tap = (address: SavedAddress) => {
    if (purpose === 'manage') {
      openAddress(purpose, address.addressId)
      return
    }
    deliverTo(address)
    goBack()
  }
  return (
    <View className="page">
      <Faces loaded={book} skeleton={<AddressesSkeleton />}>
        {({ addresses }) => (
          <>
            {addresses.length === 0 ? (
              <Message drawing="place" title="还没有收货地址" advice="存一个，下单时不用再填" />
            ) : (
              <View className="addresses">
                {addresses.map((address) => (
                  <AddressRow
                    key={address.addressId}
                    address={address}
                    onTap={() => {
                      tap(address)
                    }}
                    onEdit={() => {
                      openAddress(purpose, address.addressId)
                    }}
                  />
                ))}
              </View>
            )}
            <View className="bottom-bar-room" />
            <AddBar count={addresses.length} onAdd={add} />
          </>
        )}
      </Faces>
    </View>
  )
}

function AddBar({ count, onAdd }: { readonly count: number; readonly onAdd: () => void }) {
  const isFull = count >= memberLimits.addresses
  return (
    <View className="bottom-bar">
      {isFull ? <View className="addresses-full">最多存 {memberLimits.addresses} 个，先删掉不用的</View> : null}
      <Button kind="brand" size="wide" isDisabled={isFull} onTap={onAdd}>
        新建收货地址
      </Button>
    </View>
  )
}
