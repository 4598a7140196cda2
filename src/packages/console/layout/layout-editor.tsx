import { Input, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { Button } from '../../../components/button'
import { goBack } from '../../../routes'
import { windowWords, type Layout, type LayoutPlace } from '../layouts/layout-state'
import { BlockList } from './block-list'
import { EditorSheets, type OpenSheet } from './editor-sheets'
import { useDraftLayout } from './use-draft-layout'
import { MomentField } from './when-fields'

interface LayoutEditorProps {
  readonly place: LayoutPlace
  readonly layout: Layout | undefined
  readonly now: number
  /** What is in force has changed. */
  readonly onMoved: () => void
}

const say = (title: string) => void Taro.showToast({ title, icon: 'none' })

async function confirmed(title: string, content: string): Promise<boolean> {
  return (await Taro.showModal({ title, content })).confirm
}

export function LayoutEditor({ place, layout, now, onMoved }: LayoutEditorProps) {
  const draft = useDraftLayout({ place, layout, onProblem: say })
  const [sheet, setSheet] = useState<OpenSheet>()
  const { content, edit } = draft

  const act = async (done: string, run: () => Promise<unknown>) => {
    try {
      await run()
      say(done)
      // A new layout has no address of its own yet; the list has it.
      if (layout) onMoved()
      else goBack()
    } catch (thrown) {
      say(toCallFailure(thrown).message)
    }
  }
  const publish = async () => {
    if (content.name.trim() === '' || content.blocks.length === 0) return say('先起个名字，再加至少一块')
    const saved = await draft.save()
    if (!saved || !(await confirmed('发布这一版', `${windowWords(content)}。客人会马上看到这个安排。`))) return
    await act('已发布', () => call('storefront', 'publishLayout', saved))
  }
  const withdraw = async (layoutId: `lay${string}`) => {
    if (!(await confirmed('撤下这个版面', '客人会看到原来的版面；草稿和历史版本都还在。'))) return
    await act('已撤下', () => call('storefront', 'withdrawLayout', { layoutId }))
  }
  const preview = async () => {
    const saved = await draft.save()
    if (saved) setSheet({ kind: 'preview', layoutId: saved.layoutId, at: content.fromAt ?? now })
  }
  const remove = (index: number) => {
    const { blocks } = content
    edit((old) => ({ ...old, blocks: old.blocks.filter((_, at) => at !== index) }))
    void Taro.showModal({ title: '已移除', content: '移错了可以撤销。', cancelText: '撤销', confirmText: '好' }).then(
      ({ confirm }) => {
        if (!confirm) edit((old) => ({ ...old, blocks }))
      },
    )
  }
  return (
    <>
      <View className="card">
        <Input
          className="layout-name"
          value={content.name}
          maxlength={20}
          placeholder="版面名字，例如 双11"
          placeholderClass="input-hint"
          onInput={({ detail }) => {
            edit((old) => ({ ...old, name: detail.value }))
          }}
        />
        <LayoutMoments content={content} now={now} onChange={edit} />
      </View>
      <BlockList
        blocks={content.blocks}
        onChange={(blocks) => {
          edit((old) => ({ ...old, blocks }))
        }}
        onEdit={(index) => {
          setSheet({ kind: 'block', index })
        }}
        onRemove={remove}
      />
      <View className="layout-acts">
        <Button onTap={() => setSheet({ kind: 'kinds' })}>加一块</Button>
        {layout ? <Button onTap={() => setSheet({ kind: 'versions' })}>历史版本</Button> : null}
        {layout && layout.version > 0 && !layout.isWithdrawn ? (
          <Button onTap={() => void withdraw(layout.layoutId)}>撤下</Button>
        ) : null}
      </View>
      <View className="bottom-bar-room" />
      <View className="bottom-bar layout-bar">
        <Button kind="quiet" isBusy={draft.isBusy} onTap={() => void preview()}>
          预览
        </Button>
        <Button isBusy={draft.isBusy} onTap={() => void draft.save().then((saved) => saved && say('草稿已存'))}>
          {draft.isDirty ? '存草稿' : '草稿已存'}
        </Button>
        <Button kind="brand" isBusy={draft.isBusy} onTap={() => void publish()}>
          发布
        </Button>
      </View>
      <View>
        <EditorSheets
          sheet={sheet}
          draft={draft}
          place={place}
          layout={layout}
          now={now}
          onOpen={setSheet}
          onRollBack={(version) => {
            setSheet(undefined)
            if (layout)
              void act('已换回', () => call('storefront', 'rollBackLayout', { layoutId: layout.layoutId, version }))
          }}
        />
      </View>
    </>
  )
}

type Draft = ReturnType<typeof useDraftLayout>

function LayoutMoments({
  content,
  now,
  onChange,
}: {
  content: Draft['content']
  now: number
  onChange: Draft['edit']
}) {
  const put = (name: 'fromAt' | 'untilAt') => (at: number | undefined) => {
    onChange(({ [name]: _, ...old }) => (at === undefined ? old : { ...old, [name]: at }))
  }
  return (
    <>
      <MomentField name="开始" none="常态" value={content.fromAt} now={now} onChange={put('fromAt')} />
      <MomentField name="结束" none="不限" value={content.untilAt} now={now} onChange={put('untilAt')} />
    </>
  )
}
