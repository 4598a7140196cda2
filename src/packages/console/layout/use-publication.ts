import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { goBack } from '../../../routes'
import { windowWords, type Layout } from '../layouts/layout-state'
import type { useDraftLayout } from './use-draft-layout'

interface Editing {
  readonly draft: ReturnType<typeof useDraftLayout>
  readonly layout: Layout | undefined
  /** What is in force has changed. */
  readonly onMoved: () => void
}

export const say = (title: string): void => {
  void Taro.showToast({ title, icon: 'none' })
}

async function confirmed(title: string, content: string): Promise<boolean> {
  return (await Taro.showModal({ title, content })).confirm
}

/** What changes that which customers see; each asks first and says how it ended. */
export function usePublication({ draft, layout, onMoved }: Editing) {
  const [isMoving, setMoving] = useState(false)
  const act = async (done: string, run: () => Promise<unknown>) => {
    setMoving(true)
    try {
      await run()
      say(done)
      // A new layout has no address of its own yet; the list has it.
      if (layout) onMoved()
      else goBack()
    } catch (thrown) {
      say(toCallFailure(thrown).message)
    } finally {
      setMoving(false)
    }
  }
  const publish = async () => {
    const { content } = draft
    if (content.name.trim() === '' || content.blocks.length === 0) {
      say('先起个名字，再加至少一块')
      return
    }
    const saved = await draft.save()
    if (!saved || !(await confirmed('发布这一版', `${windowWords(content)}。到点客人就会看到。`))) return
    const { layoutId, revision } = saved
    await act('已发布', () => call('storefront', 'publishLayout', { layoutId, revision }))
  }
  const withdraw = async () => {
    if (!layout || !(await confirmed('撤下这个版面', '客人会看到原来的版面；草稿和历史版本都还在。'))) return
    await act('已撤下', () => call('storefront', 'withdrawLayout', { layoutId: layout.layoutId }))
  }
  const rollBack = async (version: number) => {
    if (!layout || !(await confirmed(`换回第 ${String(version)} 版`, '客人会马上看到那一版；现在的草稿留着。'))) return
    await act('已换回', () => call('storefront', 'rollBackLayout', { layoutId: layout.layoutId, version }))
  }
  return { isMoving, publish, withdraw, rollBack }
}
