import type { Audience } from './limits'

/** A span of time, half-open: from `fromAt` on, before `untilAt`. Absent ends are open. */
export interface Window {
  readonly fromAt?: number | undefined
  readonly untilAt?: number | undefined
}

/** Whether `at` lies in the window. */
export function isWithin({ fromAt, untilAt }: Window, at: number): boolean {
  return (fromAt === undefined || fromAt <= at) && (untilAt === undefined || at < untilAt)
}

/** What is needed of a published layout to choose among several of one place. */
export interface Choosable extends Window {
  readonly code: string
  /** Nobody sees it any more. */
  readonly isWithdrawn?: boolean | undefined
}

/**
 * The layout that stands at `at`: among those with a window that contains it, the one that began last; else the everyday
 * one, which has no window. Ties go to the smaller code, so that every phone sees the same. Undefined when none stands.
 */
export function standingLayout<T extends Choosable>(layouts: readonly T[], at: number): T | undefined {
  const open = layouts.filter((layout) => layout.isWithdrawn !== true && isWithin(layout, at))
  const isDated = ({ fromAt, untilAt }: T) => Number(fromAt !== undefined || untilAt !== undefined)
  return [...open].sort(
    (a, b) => isDated(b) - isDated(a) || (b.fromAt ?? 0) - (a.fromAt ?? 0) || (a.code < b.code ? -1 : 1),
  )[0]
}

/** What is needed of a block to know who sees it and when. */
export interface Addressed extends Window {
  readonly audience: Audience
}

/** The blocks somebody sees at `at`, in order. */
export function visibleBlocks<T extends Addressed>(
  blocks: readonly T[],
  viewer: { readonly at: number; readonly hasPaid: boolean },
): T[] {
  const audience = viewer.hasPaid ? 'buyers' : 'newcomers'
  return blocks.filter(
    (block) => (block.audience === 'everyone' || block.audience === audience) && isWithin(block, viewer.at),
  )
}
