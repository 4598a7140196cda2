import { shanghaiMinute } from '#domain/kernel/time'

/** Until when a price holds: 限时价，12-01 18:00 结束. @returns undefined for a price without an end */
export const limitedWords = (untilAt: number | undefined): string | undefined =>
  untilAt === undefined ? undefined : `限时价，${shanghaiMinute(untilAt).slice(5)} 结束`
