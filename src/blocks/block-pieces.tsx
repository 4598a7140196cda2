import type { Goods } from '../components/goods'
import { BannerBlock } from './banner-block'
import type { Block, BlockOf } from './block'
import { BlockHead } from './block-head'
import { CategoriesBlock } from './categories-block'
import { CountdownBlock } from './countdown-block'
import { gridPieces, rankPieces } from './goods-pieces'
import { GoodsStrip } from './goods-strip'
import { NoticeBlock } from './notice-block'
import type { Piece } from './piece'
import { PromisesBlock } from './promises-block'
import { StoryBlock } from './story-block'

export interface BlockActs {
  readonly onAdd: (goods: Goods) => void
  /** A countdown is over. */
  readonly onEnd: (() => void) | undefined
}

const headPx = 44

/** Keys name nodes: nothing but letters and digits. */
export function pieceKey(block: Block): string {
  return `block${block.key.replaceAll(/[^0-9A-Za-z]/g, '')}`
}

export function headPiece(block: BlockOf<'goods'> | BlockOf<'stream'>): Piece {
  const note = 'note' in block ? block.note : undefined
  return {
    key: `${pieceKey(block)}-head`,
    roughPx: headPx,
    draw: () => <BlockHead title={block.title} note={note} />,
  }
}

function goodsPieces(block: BlockOf<'goods'>, onAdd: BlockActs['onAdd']): Piece[] {
  const key = pieceKey(block)
  const { goods, look } = block
  if (look === 'grid') return [headPiece(block), ...gridPieces({ key, goods, onAdd })]
  if (look === 'rank') return [headPiece(block), ...rankPieces({ key, goods, onAdd })]
  return [headPiece(block), { key, roughPx: 212, draw: () => <GoodsStrip goods={goods} onAdd={onAdd} /> }]
}

/** What a block is drawn by; a stream's goods come from elsewhere, for they grow. */
export function blockPieces(block: Exclude<Block, { kind: 'stream' }>, { onAdd, onEnd }: BlockActs): Piece[] {
  const key = pieceKey(block)
  switch (block.kind) {
    case 'banner':
      return [{ key, roughPx: 156, draw: () => <BannerBlock items={block.items} /> }]
    case 'categories':
      return [{ key, roughPx: 168, draw: () => <CategoriesBlock categories={block.categories} /> }]
    case 'goods':
      return goodsPieces(block, onAdd)
    case 'story':
      return [{ key, roughPx: 260, draw: () => <StoryBlock story={block} /> }]
    case 'promises':
      return [{ key, roughPx: 36, draw: () => <PromisesBlock promises={block.promises} /> }]
    case 'countdown':
      return [{ key, roughPx: 64, draw: () => <CountdownBlock block={block} onEnd={onEnd} /> }]
    case 'notice':
      return [{ key, roughPx: 52, draw: () => <NoticeBlock notice={block} /> }]
  }
}
