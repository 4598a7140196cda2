import type { World } from '../world/world'
import type { Stage } from './stage'

/** What a run must have seen at least once, or it has proved nothing about it. */
export const sometimes = [
  'a conflict was tried again',
  'closing won over paying',
  'paying won over closing',
  'late money went back',
  'a duplicate notice changed nothing',
  'a refund was asked for again by its number',
] as const
export type Sometimes = (typeof sometimes)[number]

interface Line {
  readonly actor?: string
  readonly what?: string
  readonly body?: string
  readonly answer?: string
}

/** What a story that has ended shows of `sometimes`. */
export async function observe(stage: Stage, isClosing: boolean): Promise<Sometimes[]> {
  const { world, deeds } = stage
  const lines = world.history.map((line) => JSON.parse(line) as Line)
  const orders = await world.rows('orders')
  const order = orders.find(({ _id }) => _id === stage.orderId)
  const seen: Sometimes[] = []
  if (retriedConflict(lines)) seen.push('a conflict was tried again')
  const isPaid = order?.['paidAt'] !== undefined
  const asked = deeds.replies.some(({ action }) => action === 'cancel')
  if (isClosing && asked && deeds.sheets.includes(false) && order?.['status'] === 'closed')
    seen.push('closing won over paying')
  if (isClosing && asked && deeds.sheets.includes(true) && isPaid) seen.push('paying won over closing')
  const refund = order?.['refund'] as { status?: string } | undefined
  if (refund?.status === 'refunded') seen.push('late money went back')
  if (deeds.statuses.filter((status) => status === 204).length > world.notices.length)
    seen.push('a duplicate notice changed nothing')
  if (askedAgain(lines)) seen.push('a refund was asked for again by its number')
  return seen
}

function retriedConflict(lines: readonly Line[]): boolean {
  return lines.some(
    ({ actor, answer }, at) =>
      answer?.includes('TransactionConflict') === true &&
      lines.slice(at).some((later) => later.actor === actor && later.what === 'database.startTransaction'),
  )
}

function askedAgain(lines: readonly Line[]): boolean {
  const numbers = lines
    .filter(({ what }) => what?.startsWith('POST /v3/refund/'))
    .map(({ body }) => (JSON.parse(body ?? '{}') as { out_refund_no?: string }).out_refund_no)
  return numbers.length > new Set(numbers).size
}

/** The history as one text: the same seed must write the same bytes. */
export const historyOf = (world: World): string => world.history.join('\n')
