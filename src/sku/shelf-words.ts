import { daysBetween, shanghaiDate } from '#domain/kernel/time'
import type { Sku } from './choose-sku'

/**
 * What is said wherever a lot close to its best-before date is sold. `now` is the server's time in epoch ms, undefined
 * while it is not known. @returns undefined for every other lot
 */
export function nearExpiryWords(sku: Sku, now: number | undefined): string | undefined {
  if (!sku.isNearExpiry || sku.bestBeforeOn === undefined) return undefined
  if (now === undefined) return `临期：${sku.bestBeforeOn} 前最佳`
  const days = daysBetween(shanghaiDate(now), sku.bestBeforeOn)
  if (days > 0) return `临期：还有 ${String(days)} 天到最佳食用期`
  return days === 0 ? '临期：今天是最佳食用期的最后一天' : '临期：最佳食用期已过'
}

/** The two days of the lot sold now; nothing for goods without a shelf life. */
export function lotWords({ producedOn, bestBeforeOn }: Sku): string | undefined {
  const words = [
    ...(producedOn === undefined ? [] : [`生产日期 ${producedOn}`]),
    ...(bestBeforeOn === undefined ? [] : [`此日期前最佳 ${bestBeforeOn}`]),
  ]
  return words.length > 0 ? words.join(' · ') : undefined
}
