/** A refusal in WeChat Pay's error shape: HTTP status and `{code, message}`. */
export class PayError extends Error {
  override readonly name = 'PayError'
  readonly statusCode: number
  readonly code: string

  constructor(statusCode: number, code: string, message: string) {
    super(message)
    this.statusCode = statusCode
    this.code = code
  }
}

export type SettleErrorCode =
  'UNKNOWN_ORDER' | 'ALREADY_PAID' | 'PAYMENT_PENDING' | 'ORDER_CLOSED' | 'ORDER_EXPIRED' | 'PREPAY_EXPIRED'

/** Why the person's act on the pay sheet is not possible. */
export class SettleError extends Error {
  override readonly name = 'SettleError'
  readonly code: SettleErrorCode
  /** 404 for an unknown order, else 409. */
  readonly statusCode: number

  constructor(code: SettleErrorCode) {
    super(`the pay sheet cannot do that: ${code}`)
    this.code = code
    this.statusCode = code === 'UNKNOWN_ORDER' ? 404 : 409
  }
}
