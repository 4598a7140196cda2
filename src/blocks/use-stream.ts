import { useRef, useState } from 'react'
import { call } from '../cloud/call'
import { toCallFailure } from '../cloud/call-failure'
import type { Pages } from '../cloud/use-pages'
import type { Goods } from '../components/goods'
import type { BlockOf } from './block'

type Stream = BlockOf<'stream'>
interface State extends Pick<Pages<Goods, unknown>, 'items' | 'failure' | 'isLoading'> {
  /** The block these goods grew from. */
  readonly from: Stream | undefined
  readonly cursor: Stream['nextCursor']
}

const begun = (from: Stream | undefined): State => ({
  from,
  items: from?.goods ?? [],
  cursor: from?.nextCursor,
  failure: undefined,
  isLoading: false,
})

/** The goods of a stream: its first page came with the page itself, the others are asked for. */
export function useStream(block: Stream | undefined): Pages<Goods, unknown> {
  const [kept, setState] = useState(() => begun(block))
  const state = kept.from === block ? kept : begun(block)
  const asking = useRef<{ of: Stream; cursor: string }>(undefined)

  const loadMore = () => {
    const { cursor } = state
    if (!block || cursor === undefined) return
    if (asking.current?.of === block && asking.current.cursor === cursor) return
    const asked = { of: block, cursor }
    asking.current = asked
    const put = (change: Partial<State>) => {
      if (asking.current === asked) setState({ ...state, ...change })
    }
    put({ isLoading: true, failure: undefined })
    call('storefront', 'stream', { cursor }).then(
      ({ goods, nextCursor }) => {
        put({ items: withNew(state.items, goods), cursor: nextCursor, isLoading: false, failure: undefined })
      },
      (thrown: unknown) => {
        put({ isLoading: false, failure: toCallFailure(thrown) })
        asking.current = undefined
      },
    )
  }
  return {
    items: state.items,
    extra: undefined,
    failure: state.failure,
    isLoading: state.isLoading,
    hasMore: state.cursor !== undefined,
    loadMore,
    reload: () => Promise.resolve(),
  }
}

/** Goods may move while the stream is read: none stands there twice. */
function withNew(items: readonly Goods[], more: readonly Goods[]): Goods[] {
  const known = new Set(items.map(({ productId }) => productId))
  return [...items, ...more.filter(({ productId }) => !known.has(productId))]
}
