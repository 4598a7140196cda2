import type { Answer } from '../cloud/call'

/** One product as it stands in a list. */
export type Goods = Answer<'catalog', 'search'>['goods'][number]

/** What every way to draw it takes. */
export interface GoodsProps {
  readonly goods: Goods
  /** The round + was tapped. */
  readonly onAdd: (goods: Goods) => void
  /** Above the fold: its picture is fetched at once. */
  readonly isFirst?: boolean
}
