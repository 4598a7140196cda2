import type { SkuId } from '#domain/kernel/ids'
import { command } from '../cloud'
import { collection } from '../collection'
import { hashId } from '../hash-id'

/** `sent` is written before the message leaves: a lost one is better than two. */
type ReminderStatus = 'waiting' | 'sent' | 'refused' | 'failed'

export interface ReminderDocument {
  _id: `rst${string}`
  openid: string
  skuId: SkuId
  status: ReminderStatus
  /** Sendings that failed since she asked. */
  tries: number
  askedAt: number
  /** Not before this moment, after a sending that failed. */
  dueAt: number
}

const reminders = collection<ReminderDocument>('restock-reminders')

/** Remembers her once per SKU. One that was already told may ask again. */
export async function askForReminder(openid: string, skuId: SkuId, at: number): Promise<void> {
  const _id = hashId('rst', openid, skuId)
  const asked = { status: 'waiting', tries: 0, askedAt: at, dueAt: at } as const
  if (await reminders.insert({ _id, openid, skuId, ...asked })) return
  await reminders.update({ _id, status: command().neq('waiting') }, asked)
}

/** A page of SKUs that somebody waits for by now, each once, after `afterId`. */
export async function skusWaitedFor(now: number, afterId: string, limit: number): Promise<SkuId[]> {
  const _ = command()
  const result = await reminders
    .aggregate()
    .match({ status: 'waiting', skuId: _.gt(afterId), dueAt: _.lte(now) })
    .group({ _id: '$skuId' })
    .sort({ _id: 1 })
    .limit(limit)
    .end()
  return (result as unknown as { list: { _id: SkuId }[] }).list.map(({ _id }) => _id)
}

/** A page of those who wait for a SKU, who asked first comes first. */
export async function waitingFor(skuId: SkuId, now: number, limit: number): Promise<ReminderDocument[]> {
  return reminders.find({
    where: { skuId, status: 'waiting', dueAt: command().lte(now) },
    orderBy: [
      ['askedAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })
}

/** Takes a reminder to send it; of two that try, one does. */
export async function claimReminder({ _id, tries }: ReminderDocument): Promise<boolean> {
  return (await reminders.update({ _id, status: 'waiting', tries }, { status: 'sent' })) === 1
}

/** She takes no messages: nothing more is sent. */
export async function reminderRefused({ _id, tries }: ReminderDocument): Promise<void> {
  await reminders.update({ _id, status: 'sent', tries }, { status: 'refused' })
}

/** Not sent: to be tried again at `dueAt`, or given up. */
export async function reminderFailed({ _id, tries }: ReminderDocument, dueAt: number | undefined): Promise<void> {
  const change = dueAt === undefined ? { status: 'failed' } : { status: 'waiting', dueAt }
  await reminders.update({ _id, status: 'sent', tries }, { ...change, tries: tries + 1 })
}
