import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { AddressId } from '#domain/kernel/ids'
import { bareAddress, type SavedAddress } from '../../../address/address'
import { takeFromWechat } from '../../../address/take-from-wechat'
import { call } from '../../../cloud/call'
import { useLoad } from '../../../cloud/use-load'
import { Button } from '../../../components/button'
import { Faces } from '../../../components/faces'
import { Message } from '../../../components/message'
import { Bone } from '../../../components/skeleton'
import { Switch } from '../../../components/switch'
import { pageId } from '../../../entry/page-id'
import { PrivacyGate } from '../../../privacy/privacy-gate'
import { goBack } from '../../../routes'
import { AddressFields } from './address-fields'
import { PasteBox } from './paste-box'
import { useAddressForm } from './use-address-form'
import './index.scss'

export default function AddressPage() {
  const { addressId: asked, purpose } = useRouter().params
  const addressId = pageId('adr', asked)
  const isChoosing = purpose === 'choose'
  return (
    <View className="page">
      {addressId ? <Known addressId={addressId} isChoosing={isChoosing} /> : <Form isChoosing={isChoosing} />}
      <PrivacyGate />
    </View>
  )
}

/** An address of the book, fetched before it is changed. */
function Known({ addressId, isChoosing }: { readonly addressId: AddressId; readonly isChoosing: boolean }) {
  const book = useLoad(addressId, () => call('members', 'addresses', {}))
  return (
    <Faces loaded={book} skeleton={<Bone className="card address-bone" />}>
      {({ addresses }) => {
        const saved = addresses.find((one) => one.addressId === addressId)
        return saved ? (
          <Form key={addressId} saved={saved} isChoosing={isChoosing} />
        ) : (
          <Message drawing="place" title="这个地址已经删了" action="返回" onAction={goBack} />
        )
      }}
    </Faces>
  )
}

function Form({ saved, isChoosing }: { readonly saved?: SavedAddress; readonly isChoosing: boolean }) {
  const form = useAddressForm({
    addressId: saved?.addressId,
    saved: saved && bareAddress(saved),
    wasDefault: saved?.isDefault ?? false,
    isChoosing,
  })
  const take = async () => {
    const address = await takeFromWechat()
    if (address) form.fill(address)
  }
  return (
    <>
      {saved ? null : (
        <>
          <PasteBox onFound={form.fill} />
          <View className="address-ways">
            <View className="address-import" role="button" onClick={() => void take()}>
              导入微信地址
            </View>
          </View>
        </>
      )}
      <AddressFields address={form.address} problems={form.problems} found={form.found} onChange={form.change} />
      {saved?.isDefault ? (
        <View className="card address-default">这是默认地址，下单时先用它</View>
      ) : (
        <View className="card address-default">
          <View className="address-default-name">设为默认地址</View>
          <Switch isOn={form.isDefault} label="设为默认地址" onTurn={form.setDefault} />
        </View>
      )}
      {saved ? (
        <View className="address-delete" role="button" onClick={() => void form.remove()}>
          删除这个地址
        </View>
      ) : null}
      <View className="bottom-bar-room" />
      <View className="bottom-bar">
        {form.failure ? <View className="address-failure">{form.failure}</View> : null}
        <Button kind="brand" size="wide" isBusy={form.isSaving} onTap={() => void form.save()}>
          {isChoosing ? '保存并使用' : '保存'}
        </Button>
      </View>
    </>
  )
}
