import type * as z from 'zod'
import type { Access, Action, Contract, Reply } from '#domain/kernel/contract'
import { Refusal } from '#domain/kernel/refusals'
import { admit, type ContextOf } from './access'
import { type Caller, caller, now } from './cloud'
import { readEnvelope } from './envelope'
import { randomCode } from './hash-id'
import { logFailure } from './log'

/** A function's handlers: one per action of its contract, typed by it. */
export type Handlers<C extends Contract> = {
  [K in keyof C]: C[K] extends Action<infer A, infer I, infer O>
    ? (input: z.output<I>, context: ContextOf<A>) => Promise<z.input<O>>
    : never
}

type AnyHandler = (input: unknown, context: ContextOf<Access>) => Promise<unknown>

/** The issues of a failed parse as paths and rules; never the values that were sent. */
function malformed(error: z.ZodError): Refusal<'MALFORMED'> {
  const issues = error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join('.'), rule: issue.code }))
  return new Refusal('MALFORMED', { issues })
}

async function answer<C extends Contract>(contract: C, handlers: Handlers<C>, event: unknown): Promise<unknown> {
  const from: Caller = caller()
  const envelope = readEnvelope(event, from)
  const action = Object.hasOwn(contract, envelope.action) ? contract[envelope.action] : undefined
  if (!action) throw new Refusal('UNKNOWN_ACTION', { name: envelope.action.slice(0, 40) })
  const context = await admit(action.access, from, now())
  const input = action.input.safeParse(envelope.input)
  if (!input.success) throw malformed(input.error)
  const handler = handlers[envelope.action] as AnyHandler
  const reply: unknown = action.output.parse(await handler(input.data, { ...context, openData: envelope.openData }))
  return reply
}

/**
 * Makes a contract and its handlers the `main` of a cloud function. A refusal is an answer; anything else that is thrown
 * is a bug: logged whole with an id, shown to the caller as one sentence and that id.
 */
export function serve<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
): (event: unknown) => Promise<Reply<unknown>> {
  return async (event) => {
    try {
      return { ok: true, data: await answer(contract, handlers, event) }
    } catch (error) {
      const { code, message, details }: Refusal = error instanceof Refusal ? (error as Refusal) : asBug(error)
      return { ok: false, refusal: { code, message, details } }
    }
  }
}

function asBug(error: unknown): Refusal<'INTERNAL'> {
  const requestId = randomCode(8)
  logFailure('bug', error, { requestId })
  return new Refusal('INTERNAL', { requestId })
}
