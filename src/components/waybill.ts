import { waybillPattern } from '#domain/orders/limits'
import type { CarrierCode } from '#domain/orders/carriers'

/** A parcel's number without the spaces people read it with. */
export const bareNumber = (written: string): string => written.replaceAll(' ', '')

/** What is wrong with what was written of a parcel, as a sentence. */
export function waybillProblem(company: CarrierCode | undefined, number: string): string | undefined {
  if (company === undefined) return '选一家快递公司'
  return waybillPattern.test(bareNumber(number)) ? undefined : '快递单号是 6 到 40 位字母、数字和短横'
}
