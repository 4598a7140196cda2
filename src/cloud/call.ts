import type { AppContract } from '#domain/app-contract'
import type { Action, InputOf, OutputOf } from '#domain/kernel/contract'
import { readReply } from './read-reply'
import { send } from './transport'

type ActionAt<F extends keyof AppContract, A extends keyof AppContract[F]> = AppContract[F][A] extends Action
  ? AppContract[F][A]
  : never

/** What an action takes, by function and action name. */
export type Ask<F extends keyof AppContract, A extends keyof AppContract[F]> = InputOf<ActionAt<F, A>>
/** What an action answers, by function and action name. */
export type Answer<F extends keyof AppContract, A extends keyof AppContract[F]> = OutputOf<ActionAt<F, A>>

/** Calls one action of one cloud function. @throws CallFailure and nothing else. */
export async function call<F extends keyof AppContract, A extends keyof AppContract[F] & string>(
  name: F,
  action: A,
  input: Ask<F, A>,
): Promise<Answer<F, A>> {
  return readReply(await send({ name, action, input })) as Answer<F, A>
}

/** The same, with open data of WeChat's that only the cloud can read, by its CloudID. @throws CallFailure */
export async function callWithOpenData<F extends keyof AppContract, A extends keyof AppContract[F] & string>(
  name: F,
  action: A,
  { input, cloudId }: { readonly input: Ask<F, A>; readonly cloudId: string },
): Promise<Answer<F, A>> {
  return readReply(await send({ name, action, input, cloudId })) as Answer<F, A>
}
