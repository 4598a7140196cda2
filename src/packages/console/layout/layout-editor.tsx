import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../components/button'
import type { Layout, LayoutPlace } from '../layouts/layout-state'
import { BlockList } from './block-list'
import { EditorSheets, type OpenSheet } from './editor-sheets'
import { LayoutHead } from './layout-head'
import { useDraftLayout } from './use-draft-layout'
import { say, usePublication } from './use-publication'

interface LayoutEditorProps {
  readonly place: LayoutPlace
  readonly layout: Layout | undefined
  readonly now: number
  /** What is in force has changed. */
  readonly onMoved: () => void
}

export function LayoutEditor({ place, layout, now, onMoved }: LayoutEditorProps) {
  const draft = useDraftLayout({ place, layout, onProblem: say })
  const [sheet, setSheet] = useState<OpenSheet>()
  const { content, edit, save } = draft
  const { isMoving, publish, withdraw, rollBack } = usePublication({ draft, layout, onMoved })
  const { remove } = useRemoval(draft)
  const preview = async () => {
    const saved = await save()
    if (saved) setSheet({ kind: 'preview', layoutId: saved.layoutId, at: content.fromAt ?? now })
  }
  const keep = async () => {
    if (await save()) say('草稿已存')
  }
  return (
    <>
      <LayoutHead content={content} now={now} onChange={edit} />
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
          <Button isBusy={isMoving} onTap={() => void withdraw()}>
            撤下
          </Button>
        ) : null}
      </View>
      <View className="bottom-bar-room" />
      <View className="bottom-bar layout-bar">
        <Button isBusy={draft.isBusy} onTap={() => void preview()}>
          预览
        </Button>
        <Button isBusy={draft.isBusy} onTap={() => void keep()}>
          {draft.isDirty ? '存草稿' : '草稿已存'}
        </Button>
        <Button kind="brand" isBusy={draft.isBusy || isMoving} onTap={() => void publish()}>
          发布
        </Button>
      </View>
      {/* A place of its own, so that closing a sheet does not send the whole page again. */}
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
            void rollBack(version)
          }}
        />
      </View>
    </>
  )
}

/** Takes a block out, with a way back. */
function useRemoval({ content, edit }: Pick<ReturnType<typeof useDraftLayout>, 'content' | 'edit'>) {
  const remove = (index: number) => {
    const { blocks } = content
    edit((old) => ({ ...old, blocks: old.blocks.filter((_, at) => at !== index) }))
    void Taro.showModal({ title: '已移除', content: '移错了可以撤销。', cancelText: '撤销', confirmText: '好' }).then(
      ({ confirm }) => {
        if (!confirm) edit((old) => ({ ...old, blocks }))
      },
    )
  }
  return { remove }
}
