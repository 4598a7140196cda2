/** An order's or an after-sale's number as a person compares it: the first and the last six, never broken over two lines. */
export function shortOrderNumber(orderId: string): string {
  const digits = orderId.replace(/^(?:ord|afs)/, '').toUpperCase()
  return digits.length <= 14 ? digits : `${digits.slice(0, 6)} … ${digits.slice(-6)}`
}
