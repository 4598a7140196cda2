import { useCallback, useEffect, useRef, useState } from 'react'
import { toCallFailure, type CallFailure } from './call-failure'

export interface Loaded<T> {
  readonly data: T | undefined
  /** Why the last attempt failed; `data` may still hold what came before. */
  readonly failure: CallFailure | undefined
  readonly isLoading: boolean
  readonly reload: () => Promise<void>
  /** Puts in an answer that another call brought. */
  readonly replace: (data: T) => void
}

interface State<T> {
  readonly key: string
  readonly data?: T
  readonly failure?: CallFailure
  readonly isLoading: boolean
}

/** The first question is already in the first state: nothing is drawn anew for it. */
function asking<T>(old: State<T>, key: string): State<T> {
  if (old.key !== key) return { key, isLoading: true }
  return old.isLoading ? old : { ...old, isLoading: true }
}

/** Loads when `key` changes and on `reload`; an answer that was overtaken by a later question is dropped. */
export function useLoad<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<State<T>>({ key, isLoading: true })
  const latest = useRef(0)
  const loader = useRef(load)
  loader.current = load

  const reload = useCallback(async () => {
    const turn = ++latest.current
    setState((old) => asking(old, key))
    try {
      const data = await loader.current()
      if (turn === latest.current) setState({ key, data, isLoading: false })
    } catch (thrown) {
      const failure = toCallFailure(thrown)
      if (turn === latest.current) setState((old) => ({ ...old, key, failure, isLoading: false }))
    }
  }, [key])

  useEffect(() => {
    void reload()
    return () => {
      latest.current += 1
    }
  }, [reload])

  const replace = useCallback(
    (data: T) => {
      latest.current += 1
      setState({ key, data, isLoading: false })
    },
    [key],
  )

  const isCurrent = state.key === key
  return {
    data: isCurrent ? state.data : undefined,
    failure: isCurrent ? state.failure : undefined,
    isLoading: isCurrent ? state.isLoading : true,
    reload,
    replace,
  }
}
