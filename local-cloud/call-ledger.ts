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
  readonly baseDepth: number
  /** Database requests, those of calls it made included. */
  dbCalls: number
  /** The longest chain of database requests that had to wait for one another. */
  depth: number
  readonly transactions: { started: number; committed: number }
  state: 'running' | 'answered' | 'timed-out'
}

export interface CallStart {
  readonly functionName: string
  readonly openid?: string | undefined
  readonly source: string
  readonly parent?: Call | undefined
  /** How deep the parent's requests were when it made this call. */
  readonly baseDepth?: number
}

/** Who is calling, and what each call has asked of the database. */
export interface CallLedger {
  begin(start: CallStart): Call
  /** @returns undefined for a token never given out, or of a call ended long ago. */
  find(token: string): Call | undefined
  /** The function has answered or run out of time. */
  end(call: Call, state: 'answered' | 'timed-out'): void
  /** Counts a database request made after answers of depth `answeredDepth`. @returns the depth of its own answer. */
  countRequest(call: Call, action: string, answeredDepth: number): number
}

const rememberedMs = 60_000

const ancestry = function* (call: Call): Generator<Call> {
  for (let one: Call | undefined = call; one; one = one.parent) yield one
}

/** An empty ledger. */
export function createCallLedger(): CallLedger {
  const calls = new Map<string, Call>()
  return {
    begin({ functionName, openid, source, parent, baseDepth = 0 }) {
      const call: Call = {
        token: `call${randomBytes(18).toString('hex')}`,
        functionName,
        openid,
        source,
        parent,
        dbCalls: 0,
        baseDepth,
        depth: baseDepth,
        transactions: { started: 0, committed: 0 },
        state: 'running',
      }
      calls.set(call.token, call)
      return call
    },
    find: (token) => calls.get(token),
    end(call, state) {
      call.state = state
      setTimeout(() => calls.delete(call.token), rememberedMs).unref()
    },
    countRequest(call, action, answeredDepth) {
      const depth = Math.max(answeredDepth, call.baseDepth) + 1
      for (const one of ancestry(call)) {
        one.dbCalls += 1
        one.depth = Math.max(one.depth, depth)
        if (action === 'database.startTransaction') one.transactions.started += 1
        if (action === 'database.commitTransaction') one.transactions.committed += 1
      }
      return depth
    },
  }
}
