/** 「已售 86」 up to ten thousand, then in 万 with one digit, cut and never rounded up; nothing while none is sold. */
export function soldText(count: number): string | undefined {
  if (count <= 0) return undefined
  if (count < 10_000) return `已售 ${String(count)}`
  const tenths = Math.floor(count / 1_000)
  const whole = String(Math.floor(tenths / 10))
  return tenths % 10 === 0 ? `已售 ${whole}万` : `已售 ${whole}.${String(tenths % 10)}万`
}
