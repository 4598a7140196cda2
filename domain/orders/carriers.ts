/**
 * Companies the shop sends with, by WeChat's own code for them (`get_delivery_list`; 发货信息管理 takes no other). Kept short: a
 * picker of three hundred is no help. First the ones most used.
 */
export const carriers = {
  SF: '顺丰速运',
  ZTO: '中通快递',
  YTO: '圆通速递',
  STO: '申通快递',
  YD: '韵达速递',
  JTSD: '极兔速递',
  JD: '京东快递',
  EMS: 'EMS',
  YZPY: '邮政快递包裹',
  DBL: '德邦快递',
} as const
export type CarrierCode = keyof typeof carriers

export const carrierCodes = Object.keys(carriers) as [CarrierCode, ...CarrierCode[]]

/** The company an operator wrote: its code, its name, or the name without 快递, 速递, 速运. @returns undefined for no company of ours */
export function carrierOf(written: string): CarrierCode | undefined {
  const short = (name: string) => name.replace(/(?:快递|速递|速运|快递包裹)$/, '')
  const said = written.trim()
  return carrierCodes.find(
    (code) => code === said.toUpperCase() || carriers[code] === said || short(carriers[code]) === short(said),
  )
}
