/** What the platform's HTTP access hands a function. Anything else in it is not read. */
export interface HttpEvent {
  readonly httpMethod: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
}

/** What a function answers to HTTP access. */
export interface HttpReply {
  statusCode: number
  headers: Record<string, string>
  body: string
}

/** The request with its body's very bytes, or undefined when the event is not from HTTP access. */
export function readHttpEvent(event: unknown): HttpEvent | undefined {
  if (typeof event !== 'object' || event === null) return undefined
  const { httpMethod, headers, body, isBase64Encoded } = event as Record<string, unknown>
  if (typeof httpMethod !== 'string' || typeof headers !== 'object' || headers === null) return undefined
  const text = typeof body === 'string' ? body : ''
  return {
    httpMethod,
    headers: headers as Record<string, string | undefined>,
    body: Buffer.from(text, isBase64Encoded === true ? 'base64' : 'utf8'),
  }
}

/** A JSON reply; `undefined` is an empty one. */
export function jsonReply(statusCode: number, content?: object): HttpReply {
  return {
    statusCode,
    headers: content ? { 'content-type': 'application/json; charset=utf-8' } : {},
    body: content ? JSON.stringify(content) : '',
  }
}
