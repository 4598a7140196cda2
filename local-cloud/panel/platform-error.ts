/** A failure in WeChat's shape: what the mini-program's `fail` gets as `errMsg`. */
export class PlatformError extends Error {
  readonly errMsg: string
  constructor(errMsg: string) {
    super(errMsg)
    this.errMsg = errMsg
  }
}
