import type { Access } from '#domain/kernel/contract'
import type { StaffId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { Caller } from './cloud'
import { type StaffRole, staffByOpenid } from './stores/staff'

/** What every handler is given. */
export interface CustomerContext {
  readonly openid: string
  /** Epoch ms at the call's start. */
  readonly now: number
  /** Decrypted by the platform for this caller, or undefined. */
  readonly openData: unknown
}

/** What handlers of staff actions are given besides. */
export interface StaffContext extends CustomerContext {
  readonly staff: { readonly staffId: StaffId; readonly role: StaffRole }
}

/** The context a handler gets follows from its action's access. */
export type ContextOf<A extends Access> = A extends 'customer' ? CustomerContext : StaffContext

/**
 * Lets a caller in or refuses. An operator may do what a guide may not, and the reverse: roles are not a ladder.
 * @throws Refusal FORBIDDEN for timers, HTTP access and callers without the role.
 */
export async function admit<A extends Access>(access: A, from: Caller, now: number): Promise<ContextOf<A>> {
  if (from.openid === undefined) throw new Refusal('FORBIDDEN', {})
  const context: CustomerContext = { openid: from.openid, now, openData: undefined }
  if (access === 'customer') return context as ContextOf<A>
  const staff = await staffByOpenid(from.openid)
  if (staff?.role !== access) throw new Refusal('FORBIDDEN', {})
  return { ...context, staff } as unknown as ContextOf<A>
}
