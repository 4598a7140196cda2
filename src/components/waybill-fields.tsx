import { Input, View } from '@tarojs/components'
import { carriers, type CarrierCode } from '#domain/orders/carriers'
import { scanCode } from '../platform/scan-code'
import { Icon } from './icon'

interface WaybillFieldsProps {
  readonly company: CarrierCode | undefined
  readonly number: string
  readonly hint: string
  readonly onCompany: (code: CarrierCode) => void
  readonly onNumber: (number: string) => void
}

/** Who carries a parcel, and its number, typed or scanned. */
export function WaybillFields({ company, number, hint, onCompany, onNumber }: WaybillFieldsProps) {
  const scan = async () => {
    const code = await scanCode().catch(() => undefined)
    if (code) onNumber(code.text.trim())
  }
  return (
    <>
      <View className="waybill-name">快递公司</View>
      <View className="choices" role="radiogroup" ariaLabel="快递公司">
        {(Object.keys(carriers) as CarrierCode[]).map((code) => (
          <View
            key={code}
            className={`choice${code === company ? ' choice-on' : ''}`}
            role="radio"
            aria-checked={code === company}
            onClick={() => {
              onCompany(code)
            }}
          >
            {carriers[code]}
          </View>
        ))}
      </View>
      <View className="waybill-name">快递单号</View>
      <View className="waybill-number">
        <Input
          className="waybill-input"
          value={number}
          maxlength={40}
          placeholder={hint}
          placeholderClass="input-hint"
          ariaLabel="快递单号"
          onInput={({ detail }) => {
            onNumber(detail.value)
          }}
        />
        <View className="waybill-scan" role="button" ariaLabel="扫面单" onClick={() => void scan()}>
          <Icon name="scan" />
        </View>
      </View>
    </>
  )
}
