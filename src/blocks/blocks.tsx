import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useMemo } from 'react'
import { ListEnd } from '../components/list-end'
import type { Block, BlockOf } from './block'
import { blockPieces, headPiece, pieceKey, type BlockActs } from './block-pieces'
import { gridPieces } from './goods-pieces'
import { useStream } from './use-stream'
import { Windowed } from './windowed'

interface BlocksProps extends Pick<BlockActs, 'onAdd'> {
  readonly blocks: readonly Block[]
  /** A countdown on the page is over: ask again what stands here. */
  readonly onEnd?: () => void
  /** All of it at once: inside a sheet, which scrolls without the page. */
  readonly isWhole?: boolean
}

/** What the brand laid out, in its order. One stream a page grows as the page is scrolled. */
export function Blocks({ blocks, onAdd, onEnd, isWhole = false }: BlocksProps) {
  const streamed = blocks.find((block): block is BlockOf<'stream'> => block.kind === 'stream')
  const stream = useStream(streamed)
  useReachBottom(stream.loadMore)
  const { items } = stream
  const pieces = useMemo(
    () =>
      blocks.flatMap((block) => {
        if (block.kind !== 'stream') return blockPieces(block, { onAdd, onEnd })
        if (block !== streamed) return []
        return [headPiece(block), ...gridPieces({ key: pieceKey(block), goods: items, onAdd })]
      }),
    [blocks, streamed, items, onAdd, onEnd],
  )
  return (
    <>
      {isWhole ? pieces.map(({ key, draw }) => <View key={key}>{draw()}</View>) : <Windowed pieces={pieces} />}
      {streamed ? <ListEnd pages={stream} /> : null}
    </>
  )
}
