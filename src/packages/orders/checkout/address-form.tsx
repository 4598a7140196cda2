import { Text, Textarea, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '../../../components/icon'
import { chooseAddress } from '../../../platform/address'
import { RegionPicker } from '../../../platform/region-picker'
import { fromWechat, type Address, type AddressProblems } from './address'
import { Field, TextField } from './field'

interface AddressFormProps {
  readonly address: Address
  /** Shown only after a first try to submit. */
  readonly problems: AddressProblems
  readonly onChange: (address: Address) => void
}

export function AddressForm({ address, problems, onChange }: AddressFormProps) {
  const change = (part: Partial<Address>) => {
    onChange({ ...address, ...part })
  }
  return (
    <View className="card address">
      <AddressHead onTake={onChange} />
      <TextField
        name="收货人"
        problem={problems.recipient}
        value={address.recipient}
        maxLength={20}
        hint="姓名"
        onChange={(recipient) => {
          change({ recipient })
        }}
      />
      <TextField
        name="手机号"
        problem={problems.phone}
        value={address.phone}
        maxLength={11}
        hint="11 位手机号"
        isNumber
        onChange={(phone) => {
          change({ phone })
        }}
      />
      <RegionField address={address} problem={problems.region} onChange={change} />
      <DetailField detail={address.detail} problem={problems.detail} onChange={change} />
    </View>
  )
}

/** The heading, with the way to the address book of WeChat. */
function AddressHead({ onTake }: { readonly onTake: (address: Address) => void }) {
  const takeFromWechat = async () => {
    try {
      const chosen = await chooseAddress()
      if (chosen) onTake(fromWechat(chosen))
    } catch {
      void Taro.showToast({ title: '没有取到微信地址，请直接填写', icon: 'none' })
    }
  }
  return (
    <View className="address-head">
      <Text className="address-heading">收货地址</Text>
      <View className="address-import" role="button" onClick={() => void takeFromWechat()}>
        导入微信地址
      </View>
    </View>
  )
}

interface RegionFieldProps {
  readonly address: Address
  readonly problem: string | undefined
  readonly onChange: (region: Pick<Address, 'province' | 'city' | 'district'>) => void
}

function RegionField({ address: { province, city, district }, problem, onChange }: RegionFieldProps) {
  const region = [province, city, district]
  return (
    <Field name="地区" problem={problem}>
      <RegionPicker
        value={province ? region : []}
        onChange={([nextProvince, nextCity, nextDistrict]) => {
          onChange({ province: nextProvince, city: nextCity, district: nextDistrict })
        }}
      >
        <View className="address-region" role="button">
          <Text className={province ? '' : 'input-hint'}>
            {province ? region.filter(Boolean).join(' ') : '省、市、区'}
          </Text>
          <Icon name="right" size={16} />
        </View>
      </RegionPicker>
    </Field>
  )
}

interface DetailFieldProps {
  readonly detail: string
  readonly problem: string | undefined
  readonly onChange: (part: Pick<Address, 'detail'>) => void
}

function DetailField({ detail: value, problem, onChange }: DetailFieldProps) {
  return (
    <Field name="详细地址" problem={problem}>
      <Textarea
        className="address-detail"
        value={value}
        maxlength={80}
        autoHeight
        placeholder="街道、小区、楼栋和门牌号"
        placeholderClass="input-hint"
        onInput={({ detail }) => {
          onChange({ detail: detail.value })
        }}
      />
    </Field>
  )
}
