/** An `errcode` of WeChat's server API, as `{"errcode", "errmsg"}`. */
export class WechatError extends Error {
  readonly errcode: number

  constructor(errcode: number, errmsg: string) {
    super(errmsg)
    this.name = 'WechatError'
    this.errcode = errcode
  }
}

/** What a simulated API answers: an object sent as JSON, or `{contentType, buffer}` for bytes. */
export type ApiResult = Readonly<Record<string, unknown>>

/** One API: snake_case parameters in, snake_case out. @throws WechatError */
export type Api = (params: Readonly<Record<string, unknown>>) => Promise<ApiResult> | ApiResult
