import { useCallback, useEffect, useRef, useState } from 'react'
import { toCallFailure, type CallFailure } from './call-failure'

export interface Page<T, Extra> {
  readonly items: readonly T[]
  readonly nextCursor: string | undefined
  /** What comes with the list and is not a row of it. */
  readonly extra: Extra
}

export interface Pages<T, Extra> {
  readonly items: readonly T[]
  /** That of the first page. */
  readonly extra: Extra | undefined
  readonly failure: CallFailure | undefined
  readonly isLoading: boolean
  readonly hasMore: boolean
  readonly loadMore: () => void
  readonly reload: () => Promise<void>
}

interface State<T, Extra> {
  key: string
  items: readonly T[]
  extra?: Extra
  cursor?: string
  failure?: CallFailure
  isLoading: boolean
}

/** A list that grows page by page; a new `key` starts it over. A failed next page keeps what is there. */
export function usePages<T, Extra>(
  key: string,
  loadPage: (cursor: string | undefined) => Promise<Page<T, Extra>>,
): Pages<T, Extra> {
  const [state, setState] = useState<State<T, Extra>>({ key, items: [], isLoading: true })
  const latest = useRef(0)
  const isBusy = useRef(false)
  const loader = useRef(loadPage)
  loader.current = loadPage

  const fetchPage = useCallback(
    async (cursor: string | undefined, before: readonly T[]) => {
      const turn = ++latest.current
      isBusy.current = true
      setState((old) =>
        old.key === key ? { ...old, failure: undefined, isLoading: true } : { key, items: [], isLoading: true },
      )
      try {
        const page = await loader.current(cursor)
        if (turn !== latest.current) return
        setState((old) => ({
          key,
          items: [...before, ...page.items],
          extra: cursor === undefined ? page.extra : old.extra,
          cursor: page.nextCursor,
          isLoading: false,
        }))
      } catch (thrown) {
        const failure = toCallFailure(thrown)
        if (turn === latest.current) setState((old) => ({ ...old, key, failure, isLoading: false }))
      } finally {
        if (turn === latest.current) isBusy.current = false
      }
    },
    [key],
  )

  const reload = useCallback(() => fetchPage(undefined, []), [fetchPage])
  useEffect(() => {
    void reload()
    return () => {
      latest.current += 1
    }
  }, [reload])

  const isCurrent = state.key === key
  const loadMore = () => {
    if (isBusy.current || !isCurrent) return
    if (state.items.length === 0) void fetchPage(undefined, [])
    else if (state.cursor !== undefined) void fetchPage(state.cursor, state.items)
  }
  return {
    items: isCurrent ? state.items : [],
    extra: isCurrent ? state.extra : undefined,
    failure: isCurrent ? state.failure : undefined,
    isLoading: isCurrent ? state.isLoading : true,
    hasMore: isCurrent && state.cursor !== undefined,
    loadMore,
    reload,
  }
}
