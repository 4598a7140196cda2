import type { OutputOf } from '#domain/kernel/contract'
import type { CategoryId, ProductId } from '#domain/kernel/ids'
import type { storefrontContract } from '#domain/storefront/contract'
import { isWithin, standingLayout, visibleBlocks } from '#domain/storefront/standing-layout'
import type { LayoutPlace } from '#domain/storefront/limits'
import { offsetCursor } from '#server/cursor'
import { pictureId } from '#server/picture-id'
import type { Block, Standing, Storefront } from '#server/stores/storefront'
import { cardsById } from '#server/workflows/cards-by-id'
import type { GoodsCard } from '#server/workflows/goods-card'

type Drawn = OutputOf<(typeof storefrontContract)['home']>
type ShownBlock = Drawn['blocks'][number]
type Target = Extract<Block, { kind: 'notice' }>['to']

export interface Drawing {
  readonly storefront: Storefront
  readonly place: LayoutPlace
  /** The moment that is drawn, epoch ms. */
  readonly at: number
  /** Whether who looks has paid for an order; asked only when a block that stands is not for everyone. */
  readonly hasPaid: () => Promise<boolean>
  readonly serverNow: number
}

/** The standing layout of a place as one person sees it; goods of all its blocks come in one call. */
export async function drawBlocks({ storefront, place, at, hasPaid, serverNow }: Drawing): Promise<Drawn> {
  const layout = standingLayout(Object.values(storefront.layouts[place] ?? {}), at)
  const isForSome = layout?.blocks.some((block) => block.audience !== 'everyone' && isWithin(block, at)) ?? false
  const [cards, paid] = await Promise.all([cardsOf(layout, at), isForSome && hasPaid()])
  const context: Context = { storefront, cards }
  const blocks = visibleBlocks(layout?.blocks ?? [], { at, hasPaid: paid }).flatMap((block) => {
    const key = String(layout?.blocks.indexOf(block))
    const shown = show(block, key, context)
    return shown ? [shown] : []
  })
  return { layout: layout?.name, blocks, freeFreightFromFen: storefront.freight[0]?.freeFromFen, serverNow }
}

/** Goods of the blocks that stand at `at`, whomever they are for: whether she has paid is being asked meanwhile. */
function cardsOf(layout: Standing | undefined, at: number): Promise<ReadonlyMap<ProductId, GoodsCard>> {
  const standing = layout?.blocks.filter((block) => isWithin(block, at)) ?? []
  const codes = standing.flatMap((block) => (block.kind === 'goods' ? block.productCodes : []))
  return cardsById(codes.map((code) => `prd${code}` as const))
}

interface Context {
  readonly storefront: Storefront
  readonly cards: ReadonlyMap<ProductId, GoodsCard>
}

/** A block as the phone draws it, or undefined when nothing of it is left. */
function show(block: Block, key: string, { storefront, cards }: Context): ShownBlock | undefined {
  switch (block.kind) {
    case 'banner':
      return {
        key,
        kind: 'banner',
        items: block.items.map(({ picture, title, subtitle, tone, to }) => ({
          pictureId: pictureId(picture),
          title,
          subtitle,
          tone,
          to: targetOf(to),
        })),
      }
    case 'categories':
      return { key, kind: 'categories', categories: [...storefront.categories] }
    case 'goods': {
      const goods = goodsOf(block, cards)
      return goods.length > 0
        ? { key, kind: 'goods', title: block.title, note: block.note, look: block.look, goods }
        : undefined
    }
    case 'stream':
      // The first page is asked for when she comes near it, so that the front page stays small.
      return { key, kind: 'stream', title: block.title, goods: [], nextCursor: offsetCursor(0) }
    case 'story':
      return {
        key,
        kind: 'story',
        title: block.title,
        text: block.text,
        pictureId: pictureId(block.picture),
        to: targetOf(block.to),
      }
    case 'promises':
      return { key, kind: 'promises', promises: block.promises }
    case 'countdown':
      return { key, kind: 'countdown', title: block.title, untilAt: block.untilAt }
    case 'notice':
      return { key, kind: 'notice', text: block.text, to: targetOf(block.to) }
  }
}

function goodsOf(block: Extract<Block, { kind: 'goods' }>, cards: Context['cards']): GoodsCard[] {
  const codes = [...new Set(block.productCodes)]
  const goods = codes.map((code) => cards.get(`prd${code}`)).filter((card) => card !== undefined)
  return block.look === 'rank' ? goods.sort((a, b) => b.soldCount - a.soldCount) : goods
}

function targetOf(to: Target) {
  if (!to) return undefined
  if (to.page === 'search') return to
  if (to.page === 'product') return { page: to.page, productId: `prd${to.code}` as const }
  return { page: to.page, categoryId: `cat${to.code}` satisfies CategoryId }
}
