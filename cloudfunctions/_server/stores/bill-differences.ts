import type { DifferenceState, RepairOutcome } from '#domain/accounts/limits'
import type { DifferenceId, StaffId } from '#domain/kernel/ids'
import { type Difference, differenceKinds } from '#domain/payments/difference-kinds'
import { command } from '../cloud'
import { collection } from '../collection'
import { hashId } from '../hash-id'

/** One difference of a day, with what became of it. Never removed. */
export interface DifferenceDocument extends Difference {
  _id: DifferenceId
  day: string
  /** Its place in the day's list: the most urgent kind first. Letters and digits. */
  place: string
  state: DifferenceState
  repair?: { outcome: RepairOutcome; at: number }
  resolution?: { note: string; at: number; staffId: StaffId }
}

const differences = collection<DifferenceDocument>('bill-differences')

/** The same difference of the same day is the same row, however often it is found. */
export const differenceId = (day: string, { kind, about, number }: Difference): DifferenceId =>
  hashId('dif', day, kind, about, number)

/** Keeps a difference; one that a later comparison had lost is open again. */
export async function keepDifference(day: string, difference: Difference): Promise<void> {
  const _id = differenceId(day, difference)
  const place = `${String(differenceKinds.indexOf(difference.kind)).padStart(2, '0')}${_id}`
  if (await differences.insert({ _id, day, place, state: 'open', ...difference })) return
  await differences.update({ _id, state: 'agreed' }, { state: 'open' })
}

/** Notes that a difference that nobody dealt with was not found again. */
export async function noteAgreed(id: DifferenceId): Promise<void> {
  await differences.update({ _id: id, state: 'open' }, { state: 'agreed' })
}

interface PageRequest {
  /** The `place` of the last one seen. */
  readonly after: string | undefined
  readonly limit: number
}

/** A day's differences by place. */
export async function differencesOf(day: string, { after, limit }: PageRequest): Promise<DifferenceDocument[]> {
  const where = { day, ...(after !== undefined && { place: command().gt(after) }) }
  return differences.find({ where, orderBy: [['place', 'asc']], limit })
}

/** All of a day's differences, however many there are. */
export async function allDifferencesOf(day: string): Promise<DifferenceDocument[]> {
  const all: DifferenceDocument[] = []
  for (let after: string | undefined; ;) {
    const page = await differencesOf(day, { after, limit: 1_000 })
    all.push(...page)
    after = page.at(-1)?.place
    if (page.length < 1_000) return all
  }
}

export async function differenceById(id: DifferenceId): Promise<DifferenceDocument | undefined> {
  return differences.get(id)
}

/** Records what a repair came to; unless it was impossible, the difference is dealt with. */
export async function noteRepair(id: DifferenceId, outcome: RepairOutcome, at: number): Promise<void> {
  const state = outcome === 'impossible' ? 'open' : 'repaired'
  await differences.update({ _id: id, state: 'open' }, { state, repair: command().set({ outcome, at }) })
}

/** @returns false when it is not open */
export async function resolveDifference(
  id: DifferenceId,
  resolution: NonNullable<DifferenceDocument['resolution']>,
): Promise<boolean> {
  const change = { state: 'resolved', resolution: command().set(resolution) }
  return (await differences.update({ _id: id, state: 'open' }, change)) === 1
}

/** @returns false when it was not resolved */
export async function reopenDifference(id: DifferenceId): Promise<boolean> {
  const change = { state: 'open', resolution: command().remove() }
  return (await differences.update({ _id: id, state: 'resolved' }, change)) === 1
}

/** How many differences of each state every one of `days` has, in one call. */
export async function differenceCounts(days: readonly string[]): Promise<Map<string, Record<DifferenceState, number>>> {
  const counts = new Map(days.map((day) => [day, { open: 0, repaired: 0, resolved: 0, agreed: 0 }]))
  if (days.length === 0) return counts
  const result = await differences
    .aggregate()
    .match({ day: command().in([...days]) })
    .group({ _id: { day: '$day', state: '$state' }, count: { $sum: 1 } })
    .limit(1_000)
    .end()
  const { list } = result as unknown as { list: { _id: { day: string; state: DifferenceState }; count: number }[] }
  for (const { _id, count } of list) {
    const ofDay = counts.get(_id.day)
    if (ofDay) ofDay[_id.state] = count
  }
  return counts
}
