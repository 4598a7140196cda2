import { View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { Check } from '../../../components/check'
import { Sheet } from '../../../components/sheet'
import { Stepper } from '../../../components/stepper'
import { WaybillFields } from '../../../components/waybill-fields'
import type { ShippingOrder, Task } from './shipping-order'
import { useParcelForm, type ParcelForm } from './use-parcel-form'

interface ShipSheetProps {
  readonly task: Task
  readonly onClose: () => void
  readonly onMoved: () => void
}

/** Writes a parcel down, or corrects its number: company, number, and what is in it. */
export function ShipSheet({ task, onClose, onMoved }: ShipSheetProps) {
  const form = useParcelForm(task, () => {
    onClose()
    onMoved()
  })
  const name = task.parcel ? '改单号' : '发货'
  return (
    <Sheet
      label={name}
      onClose={onClose}
      foot={
        <>
          {form.problem ? <View className="ship-problem">{form.problem}</View> : null}
          <Button kind="brand" size="wide" isBusy={form.isBusy} onTap={() => void form.send()}>
            {task.parcel ? '改成这个单号' : '发出这个包裹'}
          </Button>
        </>
      }
    >
      <View className="ship-title">{name}</View>
      <WaybillFields
        company={form.company}
        number={form.number}
        hint="扫面单或手工输入"
        onCompany={form.setCompany}
        onNumber={form.setNumber}
      />
      {task.parcel ? null : <Contents order={task.order} form={form} />}
    </Sheet>
  )
}

function Contents({ order, form }: { readonly order: ShippingOrder; readonly form: ParcelForm }) {
  return (
    <>
      <View className="waybill-name">这个包裹里有</View>
      {order.lines
        .filter(({ unsent }) => unsent > 0)
        .map(({ skuId, title, specText, unsent }) => {
          const quantity = form.quantityOf(skuId)
          return (
            <View key={skuId} className="ship-line">
              <Check
                isOn={quantity > 0}
                label={`${title} ${specText}`}
                onTap={() => {
                  form.put(skuId, quantity > 0 ? 0 : unsent)
                }}
              />
              <View className="ship-line-words">
                <View className="queue-title">{title}</View>
                <View className="queue-spec">
                  {specText}，待发 {unsent} 件
                </View>
              </View>
              {quantity > 0 && unsent > 1 ? (
                <Stepper
                  value={quantity}
                  max={unsent}
                  label={`${title}件数`}
                  onChange={(next) => {
                    form.put(skuId, next)
                  }}
                  onLimit={form.sayLimit}
                />
              ) : null}
            </View>
          )
        })}
    </>
  )
}
