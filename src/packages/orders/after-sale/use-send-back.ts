import { useState } from 'react'
import type { CarrierCode } from '#domain/orders/carriers'
import { call } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { bareNumber, waybillProblem } from '../../../components/waybill'
import { forget, recall, remember } from '../../../platform/remembered'
import type { AfterSale } from '../parts/after-sale-words'

const keyOf = ({ afterSaleId }: AfterSale) => `send-back-${afterSaleId}`

/** The number as she left it, typed and not sent. */
function typedNumber(one: AfterSale): string {
  const kept = recall(keyOf(one))
  return typeof kept === 'string' && kept !== '' ? kept : (one.waybill?.number ?? '')
}

/** The parcel in which goods come back; what is typed goes to storage with each letter. */
export function useSendBack(one: AfterSale, onMoved: (afterSale: AfterSale) => void) {
  const [company, setCompany] = useState<CarrierCode | undefined>(one.waybill?.company)
  const [number, setNumber] = useState(() => typedNumber(one))
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const send = async () => {
    const found = waybillProblem(company, number)
    setProblem(found)
    if (company === undefined || found || isBusy) return
    setBusy(true)
    try {
      const { orderId, afterSaleId } = one
      const sent = await call('after-sales', 'sendBack', { orderId, afterSaleId, company, number: bareNumber(number) })
      forget(keyOf(one))
      setOpen(false)
      onMoved(sent)
    } catch (thrown) {
      setProblem(toCallFailure(thrown).message)
    }
    setBusy(false)
  }
  return {
    company,
    number,
    problem,
    isBusy,
    isOpen,
    setCompany,
    setNumber: (next: string) => {
      setProblem(undefined)
      remember(keyOf(one), next)
      setNumber(next)
    },
    open: () => {
      setOpen(true)
    },
    send,
  }
}
