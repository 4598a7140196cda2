import { type Reading, startReading } from '#domain/audit/reading'
import { command } from '../cloud'
import { collection } from '../collection'

/** One night's reading of the whole shop. */
export interface AuditDocument extends Reading {
  _id: `aud${string}`
  /** The Shanghai day of that night. */
  day: string
  /** When a tick goes on with it; absent when it is done. While one does: when to give that tick up. */
  dueAt?: number
  finishedAt?: number
}

const audits = collection<AuditDocument>('audits')

/** The audit of a night, begun at `now` if it is not there. */
export async function auditOf(day: string, now: number): Promise<AuditDocument> {
  const _id = `aud${day.replaceAll('-', '')}` as const
  const fresh = { _id, day, dueAt: now, ...startReading(now) }
  const found = await audits.get(_id)
  if (found) return found
  await audits.insert(fresh)
  return fresh
}

/** Takes an audit that is due at `now` up until `until`; of two ticks one gets it. @returns whether it is ours */
export async function claimAudit(
  { _id, dueAt = Infinity }: AuditDocument,
  { now, until }: { readonly now: number; readonly until: number },
): Promise<boolean> {
  return dueAt <= now && (await audits.update({ _id, dueAt }, { dueAt: until })) === 1
}

/** Keeps how far the claimed reading has come. A finished one is due no more. @returns whether the claim still stood */
export async function keepReading(
  claim: { readonly _id: AuditDocument['_id']; readonly until: number },
  reading: Reading,
  now: number,
): Promise<boolean> {
  const _ = command()
  const { startedAt, phase, afterId, counts, settled, pending, restocked, restocking, reviewed, violations } = reading
  const maps = {
    counts: _.set(counts),
    settled: _.set(settled),
    pending: _.set(pending),
    restocked: _.set(restocked),
    restocking: _.set(restocking),
    reviewed: _.set(reviewed),
  }
  const due = phase === 'done' ? { dueAt: _.remove(), finishedAt: now } : { dueAt: now }
  const written = { startedAt, phase, afterId, violations: _.set(violations), ...maps, ...due }
  return (await audits.update({ _id: claim._id, dueAt: claim.until }, written)) === 1
}
