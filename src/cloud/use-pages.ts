import { useCallback, useEffect, useRef, useState } from 'react'
import { toCallFailure, type CallFailure } from './call-failure'
import { firstPages, type LoadPage, type Page } from './first-pages'

export interface Pages<T, Extra> {
  readonly items: readonly T[]
  /** That of the first page. */
  readonly extra: Extra | undefined
  readonly failure: CallFailure | undefined
  readonly isLoading: boolean
  readonly hasMore: boolean
  readonly loadMore: () => void
  /** Asks anew for as many pages as are there, so that whoever comes back to a long list finds her place. */
  readonly reload: () => Promise<void>
}

interface State<T, Extra> {
  readonly key: string
  /** How many pages make up the items. */
  readonly depth: number
  readonly items: readonly T[]
  readonly extra?: Extra
  readonly cursor?: string
  readonly failure?: CallFailure
  readonly isLoading: boolean
}

/** Nothing asked yet, or another list than the one shown. */
const begun = <T, Extra>(key: string): State<T, Extra> => ({ key, depth: 0, items: [], isLoading: true })

/** The state once a page has come: the first one begins the list anew. */
function withPage<T, Extra>(old: State<T, Extra>, page: Page<T, Extra>, isFirst: boolean): State<T, Extra> {
  return {
    key: old.key,
    depth: isFirst ? Math.max(1, old.depth) : old.depth + 1,
    items: isFirst ? page.items : [...old.items, ...page.items],
    extra: isFirst ? page.extra : old.extra,
    cursor: page.nextCursor,
    isLoading: false,
  }
}

/** A list that grows page by page; a new `key` starts it over. A failed next page keeps what is there. */
export function usePages<T, Extra>(key: string, loadPage: LoadPage<T, Extra>): Pages<T, Extra> {
  const [kept, setState] = useState<State<T, Extra>>(() => begun(key))
  const state = kept.key === key ? kept : begun<T, Extra>(key)
  const { fetchPage, isBusy } = useFetchPage(key, loadPage, setState)

  const depth = useRef(0)
  depth.current = state.depth
  const reload = useCallback(() => fetchPage(undefined, depth.current), [fetchPage])
  useEffect(() => {
    void reload()
  }, [reload])

  const loadMore = () => {
    if (isBusy()) return
    if (state.items.length === 0) void reload()
    else if (state.cursor !== undefined) void fetchPage(state.cursor)
  }
  return {
    items: state.items,
    extra: state.extra,
    failure: state.failure,
    isLoading: state.isLoading,
    hasMore: state.cursor !== undefined,
    loadMore,
    reload,
  }
}

/** Asks for one page and lays it into the state; an answer that was overtaken by a later question is dropped. */
function useFetchPage<T, Extra>(
  key: string,
  loadPage: LoadPage<T, Extra>,
  setState: (change: (old: State<T, Extra>) => State<T, Extra>) => void,
) {
  const latest = useRef(0)
  const isBusy = useRef(false)
  const loader = useRef(loadPage)
  loader.current = loadPage

  const fetchPage = useCallback(
    async (cursor: string | undefined, depth = 1) => {
      const turn = ++latest.current
      const put = (change: (old: State<T, Extra>) => State<T, Extra>) => {
        if (turn === latest.current) setState((old) => change(old.key === key ? old : begun(key)))
      }
      isBusy.current = true
      put((old) => ({ ...old, failure: undefined, isLoading: true }))
      try {
        const page = cursor === undefined ? await firstPages(loader.current, depth) : await loader.current(cursor)
        put((old) => withPage(old, page, cursor === undefined))
      } catch (thrown) {
        put((old) => ({ ...old, failure: toCallFailure(thrown), isLoading: false }))
      } finally {
        if (turn === latest.current) isBusy.current = false
      }
    },
    [key, setState],
  )
  useEffect(
    () => () => {
      latest.current += 1
    },
    [fetchPage],
  )
  return { fetchPage, isBusy: () => isBusy.current }
}
