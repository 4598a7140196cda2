import { Input, View } from '@tarojs/components'
import { carriers, type CarrierCode } from '#domain/orders/carriers'
import { Button } from '../../../components/button'
import { Check } from '../../../components/check'
import { Icon } from '../../../components/icon'
import { Sheet } from '../../../components/sheet'
import { Stepper } from '../../../components/stepper'
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
      <Companies value={form.company} onChange={form.setCompany} />
      <View className="ship-name">快递单号</View>
      <View className="ship-number">
        <Input
          className="ship-input"
          value={form.number}
          maxlength={40}
          placeholder="扫面单或手工输入"
          placeholderClass="input-hint"
          ariaLabel="快递单号"
          onInput={({ detail }) => {
            form.setNumber(detail.value)
          }}
        />
        <View className="ship-scan" role="button" ariaLabel="扫面单" onClick={() => void form.scan()}>
          <Icon name="scan" />
        </View>
      </View>
      {task.parcel ? null : <Contents order={task.order} form={form} />}
    </Sheet>
  )
}

interface CompaniesProps {
  readonly value: CarrierCode | undefined
  readonly onChange: (code: CarrierCode) => void
}

function Companies({ value, onChange }: CompaniesProps) {
  return (
    <>
      <View className="ship-name">快递公司</View>
      <View className="ship-companies" role="radiogroup" ariaLabel="快递公司">
        {(Object.keys(carriers) as CarrierCode[]).map((code) => (
          <View
            key={code}
            className={`ship-company${code === value ? ' ship-company-on' : ''}`}
            role="radio"
            aria-checked={code === value}
            onClick={() => {
              onChange(code)
            }}
          >
            {carriers[code]}
          </View>
        ))}
      </View>
    </>
  )
}

function Contents({ order, form }: { readonly order: ShippingOrder; readonly form: ParcelForm }) {
  return (
    <>
      <View className="ship-name">这个包裹里有</View>
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
