import { useRef, useState } from 'react'
import { makeClientKey } from '../../../cart/checkout-draft'
import { call } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { forget, recall, remember } from '../../../platform/remembered'
import type { Layout, LayoutPlace } from '../layouts/layout-state'
import type { Content } from './draft'

export interface Saved {
  readonly layoutId: `lay${string}`
  readonly revision: number
}

interface Start {
  readonly place: LayoutPlace
  /** Absent: a new one. */
  readonly layout: Layout | undefined
  readonly onProblem: (message: string) => void
}

/** What is being edited outlives a closed page, until it is saved. */
interface Kept {
  readonly revision: number
  readonly content: Content
}

const newCode = () => makeClientKey(Math.random)
const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'revision' in value && 'content' in value

/** The draft of one layout on this phone: edited here, saved to the cloud, never lost in between. */
export function useDraftLayout({ place, layout, onProblem }: Start) {
  const code = useRef(layout?.code ?? newCode())
  const [saved, setSaved] = useState<Saved | undefined>(
    layout && { layoutId: layout.layoutId, revision: layout.revision },
  )
  /** A new layout has an id of its own from its first saving on. */
  const key = `layout.${saved?.layoutId ?? place}`
  const [begun] = useState(() => {
    const kept = recall(key)
    return isKept(kept) && kept.revision === (layout?.revision ?? 0) ? kept.content : undefined
  })
  const [content, setContent] = useState<Content>(begun ?? layout?.draft ?? { name: '', blocks: [] })
  const [isDirty, setDirty] = useState(begun !== undefined)
  const [isBusy, setBusy] = useState(false)

  const edit = (change: (old: Content) => Content) => {
    const next = change(content)
    setContent(next)
    setDirty(true)
    remember(key, { revision: saved?.revision ?? 0, content: next } satisfies Kept)
  }

  /** Saves what is not saved yet. @returns where the draft stands, or undefined when it was refused and said so. */
  const save = async (): Promise<Saved | undefined> => {
    if (!isDirty && saved) return saved
    setBusy(true)
    try {
      const revision = saved?.revision ?? 0
      const next = await call('storefront', 'saveLayout', { place, code: code.current, revision, content })
      forget(key)
      setSaved(next)
      setDirty(false)
      return next
    } catch (thrown) {
      onProblem(toCallFailure(thrown).message)
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { content, saved, isDirty, isBusy, edit, save }
}
