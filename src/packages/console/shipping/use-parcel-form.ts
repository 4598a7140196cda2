import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { SkuId } from '#domain/kernel/ids'
import { carriers, type CarrierCode } from '#domain/orders/carriers'
import { waybillPattern } from '#domain/orders/limits'
import { call } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { scanCode } from '../../../platform/scan-code'
import { remembered } from './last-company'
import type { Task } from './shipping-order'

/** What is being written of a parcel. */
export interface ParcelForm {
  readonly company: CarrierCode | undefined
  readonly number: string
  readonly problem: string | undefined
  readonly isBusy: boolean
  readonly setCompany: (code: CarrierCode) => void
  readonly setNumber: (number: string) => void
  readonly quantityOf: (skuId: SkuId) => number
  readonly put: (skuId: SkuId, quantity: number) => void
  readonly sayLimit: () => void
  readonly scan: () => Promise<void>
  readonly send: () => Promise<void>
}

async function confirmed({ parcel }: Task, waybill: string): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title: parcel ? '改成这个单号？' : '发出这个包裹？',
    content: `${waybill}。${parcel ? '微信只让改一次。' : '微信会通知买家；发出后不能撤回，单号还能改一次。'}`,
    confirmText: parcel ? '改单号' : '发出',
    cancelText: '再看看',
  })
  return confirm
}

/** A parcel's form: everything still to be sent is in it at first. */
export function useParcelForm(task: Task, onDone: () => void): ParcelForm {
  const { order, parcel } = task
  const [company, setCompany] = useState<CarrierCode | undefined>(parcel?.company ?? remembered.company)
  const [number, setNumber] = useState(parcel?.number ?? '')
  const [taken, setTaken] = useState<Readonly<Record<SkuId, number>>>({})
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const unsentOf = (skuId: SkuId) => order.lines.find((line) => line.skuId === skuId)?.unsent ?? 0
  const quantityOf = (skuId: SkuId) => taken[skuId] ?? unsentOf(skuId)
  const items = order.lines
    .map(({ skuId }) => ({ skuId, quantity: quantityOf(skuId) }))
    .filter(({ quantity }) => quantity > 0)

  const save = async (code: CarrierCode, written: string) => {
    const change = { orderId: order.orderId, revision: order.revision, company: code, number: written }
    if (parcel) await call('fulfilment', 'correct', { ...change, parcelId: parcel.parcelId })
    else await call('fulfilment', 'ship', { ...change, items })
  }
  const send = async () => {
    const written = number.replaceAll(' ', '')
    if (company === undefined) return setProblem('选一家快递公司')
    if (!waybillPattern.test(written)) return setProblem('快递单号是 6 到 40 位字母、数字和短横')
    if (!parcel && items.length === 0) return setProblem('勾上包裹里的商品')
    setProblem(undefined)
    if (!(await confirmed(task, `${carriers[company]} ${written}`))) return undefined
    setBusy(true)
    try {
      await save(company, written)
      remembered.company = company
      onDone()
    } catch (thrown) {
      setBusy(false)
      setProblem(toCallFailure(thrown).message)
    }
    return undefined
  }
  const scan = async () => {
    const code = await scanCode().catch(() => undefined)
    if (code) setNumber(code.text.trim())
  }
  return {
    company,
    number,
    problem,
    isBusy,
    setCompany,
    setNumber,
    quantityOf,
    put: (skuId, quantity) => {
      setTaken((old) => ({ ...old, [skuId]: quantity }))
    },
    sayLimit: () => {
      setProblem('最多就是待发的件数')
    },
    scan,
    send,
  }
}
