import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { SkuId } from '#domain/kernel/ids'
import { carriers, type CarrierCode } from '#domain/orders/carriers'
import { call } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { bareNumber, waybillProblem } from '../../../components/waybill'
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

const wrong = {
  items: '勾上包裹里的商品',
  limit: '最多就是待发的件数',
} as const

/** What of each line is in the parcel: everything still to be sent at first. */
function useContents({ lines }: Task['order']) {
  const [taken, setTaken] = useState<Readonly<Record<SkuId, number>>>({})
  const quantityOf = (skuId: SkuId) => taken[skuId] ?? lines.find((line) => line.skuId === skuId)?.unsent ?? 0
  const items = lines
    .map(({ skuId }) => ({ skuId, quantity: quantityOf(skuId) }))
    .filter(({ quantity }) => quantity > 0)
  const put = (skuId: SkuId, quantity: number) => {
    setTaken((old) => ({ ...old, [skuId]: quantity }))
  }
  return { quantityOf, items, put }
}

interface Written {
  readonly company: CarrierCode
  readonly number: string
  readonly items: { skuId: SkuId; quantity: number }[]
}

async function save({ order, parcel }: Task, { items, ...waybill }: Written): Promise<void> {
  const change = { orderId: order.orderId, revision: order.revision, ...waybill }
  if (parcel) await call('fulfilment', 'correct', { ...change, parcelId: parcel.parcelId })
  else await call('fulfilment', 'ship', { ...change, items })
  remembered.company = waybill.company
}

/** A parcel's form. */
export function useParcelForm(task: Task, onDone: () => void): ParcelForm {
  const { order, parcel } = task
  const [company, setCompany] = useState<CarrierCode | undefined>(parcel?.company ?? remembered.company)
  const [number, setNumber] = useState(parcel?.number ?? '')
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const { items, ...contents } = useContents(order)
  const write = (next: string) => {
    setProblem(undefined)
    setNumber(next)
  }
  const send = async () => {
    const written = bareNumber(number)
    const found = waybillProblem(company, written) ?? (!parcel && items.length === 0 ? wrong.items : undefined)
    setProblem(found)
    if (company === undefined || found) return
    if (!(await confirmed(task, `${carriers[company]} ${written}`))) return
    setBusy(true)
    try {
      await save(task, { company, number: written, items })
      onDone()
    } catch (thrown) {
      setBusy(false)
      setProblem(toCallFailure(thrown).message)
    }
  }
  const sayLimit = () => {
    setProblem(wrong.limit)
  }
  return { company, number, problem, isBusy, setCompany, setNumber: write, ...contents, sayLimit, send }
}
