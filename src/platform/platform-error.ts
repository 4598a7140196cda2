/** A failure in WeChat's shape: `errMsg` reads `<api>:fail <reason>`. */
export class PlatformError extends Error {
  readonly errMsg: string

  constructor(errMsg: string) {
    super(errMsg)
    this.name = 'PlatformError'
    this.errMsg = errMsg
  }
}

/** What a failed API said of itself, or an empty text when it said nothing. */
export function errMsgOf(thrown: unknown): string {
  const errMsg = (thrown as { errMsg?: unknown } | null | undefined)?.errMsg
  return typeof errMsg === 'string' ? errMsg : ''
}
