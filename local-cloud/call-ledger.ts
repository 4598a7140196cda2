import { randomBytes } from 'node:crypto'

/** One call of a function, known by the token its code sends along with every request. */
export interface Call {
  readonly token: string
  readonly functionName: string
  readonly openid: string | undefined
  /** `wx_client`, `wx_client,scf`, `wx_trigger`; empty for HTTP access. */
  readonly source: string
  /** The call whose code made this one. */
  readonly parent: Call | undefined
  /** Database requests, those of calls it made included. */
  dbCalls: number
  /** The longest chain of database requests that had to wait for one another. */
  depth: number
  /** The depth a request made now would build on. */
  answeredDepth: number
  readonly transactions: { started: number; committed: number }
  state: 'running' | 'answered' | 'timed-out'
}

export interface CallStart {
  readonly functionName: string
  readonly openid?: string | undefined
  readonly source: string
  readonly parent?: Call | undefined
}

/** Who is calling, and what each call has asked of the database. */
export interface CallLedger {
  begin(start: CallStart): Call
  /** @returns undefined for a token never given out, or of a call ended long ago. */
  find(token: string): Call | undefined
  /** The function has answered or run out of time. */
  end(call: Call, state: 'answered' | 'timed-out'): void
  /** Counts a database request. @returns what to call when its answer is sent. */
  countRequest(call: Call, action: string): () => void
}

const rememberedMs = 60_000

const ancestry = function* (call: Call): Generator<Call> {
  for (let one: Call | undefined = call; one; one = one.parent) yield one
}

/** An empty ledger. */
export function createCallLedger(): CallLedger {
  const calls = new Map<string, Call>()
  return {
    begin({ functionName, openid, source, parent }) {
      const call: Call = {
        token: `call${randomBytes(18).toString('hex')}`,
        functionName,
        openid,
        source,
        parent,
        dbCalls: 0,
        depth: parent?.answeredDepth ?? 0,
        answeredDepth: parent?.answeredDepth ?? 0,
        transactions: { started: 0, committed: 0 },
        state: 'running',
      }
      calls.set(call.token, call)
      return call
    },
    find: (token) => calls.get(token),
    end(call, state) {
      call.state = state
      if (call.parent) call.parent.answeredDepth = Math.max(call.parent.answeredDepth, call.answeredDepth)
      setTimeout(() => calls.delete(call.token), rememberedMs).unref()
    },
    countRequest(call, action) {
      const depth = call.answeredDepth + 1
      for (const one of ancestry(call)) {
        one.dbCalls += 1
        one.depth = Math.max(one.depth, depth)
        if (action === 'database.startTransaction') one.transactions.started += 1
        if (action === 'database.commitTransaction') one.transactions.committed += 1
      }
      return () => void (call.answeredDepth = Math.max(call.answeredDepth, depth))
    },
  }
}
