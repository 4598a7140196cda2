import type { Answer, Ask } from '../../../cloud/call'

export type ReviewKind = NonNullable<Ask<'reviews', 'list'>['only']>

type Counts = Pick<NonNullable<Answer<'reviews', 'list'>['summary']>, 'count' | 'withPictures' | 'critical'>

/** The ways to read the reviews, with how many there are; what is critical stands beside the others at the same size. */
export function reviewKinds({ count, withPictures, critical }: Counts) {
  return [
    { kind: 'all', name: '全部', count },
    { kind: 'with-pictures', name: '有图', count: withPictures },
    { kind: 'critical', name: '中差评', count: critical },
  ] as const satisfies readonly { kind: ReviewKind; name: string; count: number }[]
}

/** 「4.7」 of 47 tenths. */
export function starsText(starsTenths: number): string {
  return `${String(Math.floor(starsTenths / 10))}.${String(starsTenths % 10)}`
}
