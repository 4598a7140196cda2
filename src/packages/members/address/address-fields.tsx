import { Text, Textarea, View } from '@tarojs/components'
import type { Address, AddressProblems } from '../../../address/address'
import { Icon } from '../../../components/icon'
import { RegionPicker } from '../../../platform/region-picker'
import { Field, TextField } from './field'

export type Found = ReadonlySet<keyof Address>

interface AddressFieldsProps {
  readonly address: Address
  /** Shown only after a first try to save. */
  readonly problems: AddressProblems
  /** What the pasted text gave. */
  readonly found: Found
  readonly onChange: (part: Partial<Address>) => void
}

export function AddressFields({ address, problems, found, onChange }: AddressFieldsProps) {
  return (
    <View className="card address-fields">
      <TextField
        name="收货人"
        problem={problems.recipient}
        isFound={found.has('recipient')}
        value={address.recipient}
        maxLength={20}
        hint="姓名"
        onChange={(recipient) => {
          onChange({ recipient })
        }}
      />
      <TextField
        name="手机号"
        problem={problems.phone}
        isFound={found.has('phone')}
        value={address.phone}
        maxLength={11}
        hint="11 位手机号"
        isNumber
        onChange={(phone) => {
          onChange({ phone })
        }}
      />
      <RegionField address={address} problem={problems.region} isFound={found.has('province')} onChange={onChange} />
      <Field name="详细地址" problem={problems.detail} isFound={found.has('detail')}>
        <Textarea
          className="address-detail"
          value={address.detail}
          maxlength={80}
          autoHeight
          placeholder="街道、小区、楼栋和门牌号"
          placeholderClass="input-hint"
          onInput={({ detail }) => {
            onChange({ detail: detail.value })
          }}
        />
      </Field>
    </View>
  )
}

interface RegionFieldProps {
  readonly address: Address
  readonly problem: string | undefined
  readonly isFound: boolean
  readonly onChange: (region: Pick<Address, 'province' | 'city' | 'district'>) => void
}

function RegionField({ address: { province, city, district }, problem, isFound, onChange }: RegionFieldProps) {
  const region = [province, city, district]
  return (
    <Field name="地区" problem={problem} isFound={isFound}>
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
