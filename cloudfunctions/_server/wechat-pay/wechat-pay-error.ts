/**
 * `refused`: WeChat answered no, verifiably, and asking the same again gets the same answer. `unreachable`: no answer that
 * can be believed (network, timeout, 5xx, bad signature); what was asked may or may not have happened.
 */
export type WechatPayErrorKind = 'refused' | 'unreachable'

/** A call to WeChat Pay that did not succeed. Holds no request, key or header, so it may be logged whole. */
export class WechatPayError extends Error {
  override readonly name = 'WechatPayError'
  /** WeChat's own code (`NOT_ENOUGH`, `ORDER_PAID` …), or ours: `TIMEOUT`, `NETWORK`, `UNVERIFIED_REPLY`, `UNEXPECTED_REPLY`, `WRONG_HASH`. */
  readonly code: string
  /** HTTP status, 0 when there was no reply. */
  readonly status: number
  readonly kind: WechatPayErrorKind

  constructor(failure: { code: string; status: number; kind: WechatPayErrorKind; message: string }) {
    super(`${failure.code}: ${failure.message}`)
    this.code = failure.code
    this.status = failure.status
    this.kind = failure.kind
  }
}
