import type { ReactNode } from 'react'
import type { Loaded } from '../cloud/use-load'
import { Failed, StaleNotice } from './failed'

interface FacesProps<T> {
  readonly loaded: Loaded<T>
  /** In the shape of what comes. */
  readonly skeleton: ReactNode
  readonly children: (data: T) => ReactNode
}

/** The faces of a page that one call paints: waiting, failed, there, and there but not refreshed. */
export function Faces<T>({ loaded, skeleton, children }: FacesProps<T>) {
  const retry = () => {
    void loaded.reload()
  }
  if (loaded.data !== undefined)
    return (
      <>
        {loaded.failure ? <StaleNotice failure={loaded.failure} onRetry={retry} /> : null}
        {children(loaded.data)}
      </>
    )
  if (loaded.failure && !loaded.isLoading) return <Failed failure={loaded.failure} onRetry={retry} />
  return skeleton
}
