import type { WireReply } from '../ports'

/** A refusal of the wire: `code` is one of the platform's, `message` its own words where they are known. */
export class WireFailure extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'WireFailure'
    this.code = code
  }
}

/** The reply to any error: the failure as it is, or a system error for a bug of the local cloud. */
export function failureReply(error: unknown, requestId: string): WireReply {
  if (error instanceof WireFailure) return { requestId, code: error.code, message: error.message }
  return { requestId, code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) }
}
