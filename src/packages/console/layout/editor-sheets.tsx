import type { Layout, LayoutPlace } from '../layouts/layout-state'
import { BlockSheet } from './block-sheet'
import { KindsSheet } from './kinds-sheet'
import { PreviewSheet } from './preview-sheet'
import type { useDraftLayout } from './use-draft-layout'
import { VersionsSheet } from './versions-sheet'

/** What lies over the editor. */
export type OpenSheet =
  /** isNew: just added, and taken out again when she leaves it. */
  | { readonly kind: 'block'; readonly index: number; readonly isNew?: boolean }
  | { readonly kind: 'kinds' }
  | { readonly kind: 'versions' }
  | { readonly kind: 'preview'; readonly layoutId: `lay${string}`; readonly at: number }

interface EditorSheetsProps {
  readonly place: LayoutPlace
  readonly layout: Layout | undefined
  readonly now: number
  readonly sheet: OpenSheet | undefined
  readonly draft: Pick<ReturnType<typeof useDraftLayout>, 'content' | 'edit'>
  readonly onOpen: (sheet: OpenSheet | undefined) => void
  readonly onRollBack: (version: number) => void
}

export function EditorSheets({ sheet, draft, place, layout, now, onOpen, onRollBack }: EditorSheetsProps) {
  const { content, edit } = draft
  const close = () => {
    onOpen(undefined)
  }
  if (sheet?.kind === 'kinds')
    return (
      <KindsSheet
        now={now}
        onClose={close}
        onChoose={(block) => {
          edit((old) => ({ ...old, blocks: [...old.blocks, block] }))
          onOpen({ kind: 'block', index: content.blocks.length, isNew: true })
        }}
      />
    )
  const block = sheet?.kind === 'block' ? content.blocks[sheet.index] : undefined
  if (sheet?.kind === 'block' && block)
    return (
      <BlockSheet
        block={block}
        now={now}
        onClose={() => {
          if (sheet.isNew) edit((old) => ({ ...old, blocks: old.blocks.filter((_, index) => index !== sheet.index) }))
          close()
        }}
        onDone={(next) => {
          edit((old) => ({ ...old, blocks: old.blocks.map((one, index) => (index === sheet.index ? next : one)) }))
          close()
        }}
      />
    )
  if (sheet?.kind === 'versions' && layout)
    return <VersionsSheet layout={layout} onRollBack={onRollBack} onClose={close} />
  if (sheet?.kind === 'preview')
    return <PreviewSheet place={place} layoutId={sheet.layoutId} at={sheet.at} onClose={close} />
  return null
}
