/**
 * The parts of wechatpay-axios-plugin the shop uses, by the files that hold them: the package's own index.js assigns to a
 * getter and throws once a bundler puts it under "use strict", and it would bring multipart uploads along.
 */
declare module 'wechatpay-axios-plugin/lib/decorator' {
  import type { Agent as HttpAgent } from 'node:http'
  import type { Agent as HttpsAgent } from 'node:https'

  interface Reply {
    status: number
    data: unknown
  }
  interface RequestOptions {
    url: string
    method: string
    data?: unknown
    params?: Readonly<Record<string, string>>
    headers?: Readonly<Record<string, string>>
    timeout?: number
    responseType?: 'arraybuffer'
    signal?: AbortSignal
  }
  interface ClientOptions {
    baseURL: string
    mchid: string
    serial: string
    privateKey: string
    certs: Readonly<Record<string, string>>
    proxy: false
    httpAgent: HttpAgent
    httpsAgent: HttpsAgent
    maxRedirects: number
    validateStatus: () => true
  }
  export default class Decorator {
    static jsonBased(options: ClientOptions): { request(options: RequestOptions): Promise<Reply> }
  }
}

declare module 'wechatpay-axios-plugin/lib/rsa' {
  export default class Rsa {
    static encrypt(plaintext: string, publicKey: string): string
  }
}

declare module 'wechatpay-axios-plugin/lib/formatter' {
  export default class Formatter {
    static castCsvBill(file: Buffer): { rows: Record<string, string>[]; summary: Record<string, string> }
  }
}
