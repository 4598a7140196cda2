import { useEffect, useState } from 'react'
import { call } from '../../../cloud/call'
import { filterQuery, type Filter } from './filter'

const waitMs = 300

/** How many goods a filter would leave, once the fingers rest; undefined while it is not known. */
export function useHitCount(text: string, filter: Filter): number | undefined {
  const key = JSON.stringify([text, filterQuery(filter)])
  const [known, setKnown] = useState<{ readonly key: string; readonly total: number }>()
  useEffect(() => {
    let isStale = false
    const [of, query] = JSON.parse(key) as [string, ReturnType<typeof filterQuery>]
    const timer = setTimeout(() => {
      call('catalog', 'search', { text: of, ...query }).then(
        ({ total }) => {
          if (!isStale) setKnown({ key, total })
        },
        () => undefined,
      )
    }, waitMs)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [key])
  return known?.key === key ? known.total : undefined
}
