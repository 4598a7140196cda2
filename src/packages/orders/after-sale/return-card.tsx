import { View } from '@tarojs/components'
import type { Answer } from '../../../cloud/call'
import { Button } from '../../../components/button'
import { Icon } from '../../../components/icon'
import { WaybillFields } from '../../../components/waybill-fields'
import { copyText } from '../../../platform/copy-text'
import type { AfterSale } from '../parts/after-sale-words'
import { useSendBack } from './use-send-back'

type ReturnTo = NonNullable<Answer<'after-sales', 'detail'>['returnTo']>

interface ReturnCardProps {
  readonly afterSale: AfterSale
  readonly returnTo: ReturnTo | undefined
  readonly onMoved: (afterSale: AfterSale) => void
}

/** Where the goods go and with which parcel; once that is written it can be corrected until they have come. */
export function ReturnCard({ afterSale, returnTo, onMoved }: ReturnCardProps) {
  const { waybill } = afterSale
  const form = useSendBack(afterSale, onMoved)
  return (
    <View className="card return">
      {returnTo ? <Address returnTo={returnTo} /> : <View className="return-none">退货地址请问客服</View>}
      {waybill && !form.isOpen ? (
        <View className="return-sent">
          <View className="return-sent-words">
            {waybill.companyName} {waybill.number}
          </View>
          <Button size="small" kind="quiet" onTap={form.open}>
            改单号
          </Button>
        </View>
      ) : (
        <>
          <WaybillFields
            company={form.company}
            number={form.number}
            hint="扫面单或手工输入"
            onCompany={form.setCompany}
            onNumber={form.setNumber}
          />
          {form.problem ? (
            <View className="return-problem" role="alert">
              {form.problem}
            </View>
          ) : null}
          <View className="return-act">
            <Button kind="brand" size="wide" isBusy={form.isBusy} onTap={() => void form.send()}>
              {waybill ? '改成这个单号' : '我已寄出'}
            </Button>
          </View>
        </>
      )}
    </View>
  )
}

function Address({ returnTo: { recipient, phone, address } }: { readonly returnTo: ReturnTo }) {
  return (
    <View className="return-to">
      <Icon name="place" />
      <View className="return-to-words">
        <View className="return-who">
          {recipient} {phone}
        </View>
        <View className="return-where">{address}</View>
      </View>
      <View className="return-copy">
        <Button size="small" kind="quiet" onTap={() => void copyText(`${recipient} ${phone} ${address}`)}>
          复制
        </Button>
      </View>
    </View>
  )
}
