import { Input, Text, Textarea, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Icon } from '../../../components/icon'
import { chooseAddress } from '../../../platform/address'
import { RegionPicker } from '../../../platform/region-picker'
import { fromWechat, type Address, type AddressProblems } from './address'

interface AddressFormProps {
  readonly address: Address
  /** Shown only after a first try to submit. */
  readonly problems: AddressProblems
  readonly onChange: (address: Address) => void
}

export function AddressForm({ address, problems, onChange }: AddressFormProps) {
  const { province, city, district } = address
  const takeFromWechat = async () => {
    try {
      const chosen = await chooseAddress()
      if (chosen) onChange(fromWechat(chosen))
    } catch {
      void Taro.showToast({ title: '没有取到微信地址，请直接填写', icon: 'none' })
    }
  }
  return (
    <View className="card address">
      <View className="address-head">
        <Text className="address-heading">收货地址</Text>
        <View className="address-import" role="button" onClick={() => void takeFromWechat()}>
          导入微信地址
        </View>
      </View>
      <Field name="收货人" problem={problems.recipient}>
        <Input
          className="address-input"
          value={address.recipient}
          maxlength={20}
          placeholder="姓名"
          placeholderClass="input-hint"
          onInput={({ detail }) => {
            onChange({ ...address, recipient: detail.value })
          }}
        />
      </Field>
      <Field name="手机号" problem={problems.phone}>
        <Input
          className="address-input"
          type="number"
          value={address.phone}
          maxlength={11}
          placeholder="11 位手机号"
          placeholderClass="input-hint"
          onInput={({ detail }) => {
            onChange({ ...address, phone: detail.value })
          }}
        />
      </Field>
      <Field name="地区" problem={problems.region}>
        <RegionPicker
          value={province ? [province, city, district] : []}
          onChange={([nextProvince, nextCity, nextDistrict]) => {
            onChange({ ...address, province: nextProvince, city: nextCity, district: nextDistrict })
          }}
        >
          <View className="address-region" role="button">
            <Text className={province ? '' : 'input-hint'}>
              {province ? [province, city, district].filter(Boolean).join(' ') : '省、市、区'}
            </Text>
            <Icon name="right" size={16} />
          </View>
        </RegionPicker>
      </Field>
      <Field name="详细地址" problem={problems.detail}>
        <Textarea
          className="address-detail"
          value={address.detail}
          maxlength={80}
          autoHeight
          placeholder="街道、小区、楼栋和门牌号"
          placeholderClass="input-hint"
          onInput={({ detail }) => {
            onChange({ ...address, detail: detail.value })
          }}
        />
      </Field>
    </View>
  )
}

interface FieldProps {
  readonly name: string
  readonly problem: string | undefined
  readonly children: ReactNode
}

function Field({ name, problem, children }: FieldProps) {
  return (
    <View className="field">
      <View className="field-row">
        <View className="field-name">{name}</View>
        <View className="field-body">{children}</View>
      </View>
      {problem ? <View className="field-problem">{problem}</View> : null}
    </View>
  )
}
