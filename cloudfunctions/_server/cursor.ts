import { Refusal } from '#domain/kernel/refusals'

/** The furthest a list can be paged. */
const lastOffset = 2_000

/** A place in a list ordered by something that does not move, written as `o40`. */
export function offsetCursor(offset: number): string {
  return `o${String(offset)}`
}

/** @throws Refusal MALFORMED when it is not one of ours or beyond the list. */
export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const offset = Number(/^o(\d{1,5})$/.exec(cursor)?.[1] ?? NaN)
  if (!(offset >= 0 && offset <= lastOffset))
    throw new Refusal('MALFORMED', { issues: [{ path: 'cursor', rule: 'custom' }] })
  return offset
}

/** A place among things ordered newest first: the last one shown. */
export interface NewestFirst {
  readonly at: number
  readonly id: string
}

export function newestFirstCursor({ at, id }: NewestFirst): string {
  return `t${String(at)}_${id}`
}

/** @throws Refusal MALFORMED when it is not one of ours. */
export function newestFirstOf(cursor: string): NewestFirst {
  const match = /^t(\d{1,15})_([0-9A-Za-z]{1,60})$/.exec(cursor)
  if (!match?.[1] || !match[2]) throw new Refusal('MALFORMED', { issues: [{ path: 'cursor', rule: 'custom' }] })
  return { at: Number(match[1]), id: match[2] }
}
