import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
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

/** Somebody saved this layout after what is kept here was begun: which of the two to go on with. */
async function wantsOwn(): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title: '有人先存过了',
    content: '你上次没存的改动还在。改你的，存的时候会盖掉别人的；丢开，就从别人存的接着改。',
    confirmText: '改我的',
    cancelText: '丢开',
  })
  return confirm
}

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
    return isKept(kept) ? kept : undefined
  })
  const isOvertaken = begun !== undefined && begun.revision !== (layout?.revision ?? 0)
  const goesOn = begun !== undefined && !isOvertaken
  const [content, setContent] = useState<Content>((goesOn ? begun.content : layout?.draft) ?? { name: '', blocks: [] })
  const [isDirty, setDirty] = useState(goesOn)
  const [isBusy, setBusy] = useState(false)

  const edit = (change: (old: Content) => Content) => {
    const next = change(content)
    setContent(next)
    setDirty(true)
    remember(key, { revision: saved?.revision ?? 0, content: next } satisfies Kept)
  }

  useEffect(() => {
    if (!isOvertaken) return
    void wantsOwn().then((isWanted) => {
      if (isWanted) edit(() => begun.content)
      else forget(key)
    })
    // Asked once, when the page opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

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
