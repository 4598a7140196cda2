import type { Ask } from '../../../cloud/call'

export type Content = Ask<'storefront', 'saveLayout'>['content']
export type DraftBlock = Content['blocks'][number]
export type BlockKind = DraftBlock['kind']

/** The kinds that can be laid out; one joins when its feature exists. */
export const blockKinds: Readonly<Record<BlockKind, string>> = {
  banner: '轮播',
  categories: '分类',
  goods: '商品',
  stream: '全部商品',
  story: '图文',
  promises: '服务承诺',
  countdown: '倒计时',
  notice: '公告',
}

export const audienceNames = { everyone: '所有人', newcomers: '没买过的人', buyers: '买过的人' } as const

/** Texts of a block that are edited as one field each. */
export type TextField = 'title' | 'note' | 'text' | 'productCodes' | 'promises'

interface FieldRule {
  readonly name: string
  readonly hint: string
  readonly maxLength: number
  /** May stay empty. */
  readonly isOptional?: boolean
}

const title = (maxLength: number): FieldRule => ({ name: '标题', hint: `最多 ${String(maxLength)} 字`, maxLength })

/** What can be typed, by kind, in order. Pictures and banners keep what they have: they come with a campaign's files. */
export const fieldsOf: Readonly<Record<BlockKind, Partial<Record<TextField, FieldRule>>>> = {
  banner: {},
  categories: {},
  goods: {
    title: title(12),
    note: { name: '副标题', hint: '可以不填', maxLength: 20, isOptional: true },
    productCodes: { name: '商品', hint: '商品编码，用空格分开，最多 20 个', maxLength: 520 },
  },
  stream: { title: title(12) },
  story: { title: title(20), text: { name: '正文', hint: '最多 120 字', maxLength: 120 } },
  promises: { promises: { name: '承诺', hint: '用空格分开，最多 4 条', maxLength: 60 } },
  countdown: { title: title(12) },
  notice: { text: { name: '公告', hint: '最多 40 字', maxLength: 40 } },
}

/** A field of a block as the text in its input. */
export function textOf(block: DraftBlock, field: TextField): string {
  const value: unknown = (block as Partial<Record<TextField, unknown>>)[field]
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : ''
}

const words = (text: string) => text.split(/[\s,，、]+/).filter((word) => word !== '')

/** The block with one field as it was typed. */
export function withText(block: DraftBlock, field: TextField, text: string): DraftBlock {
  const isList = field === 'productCodes' || field === 'promises'
  const rule = fieldsOf[block.kind][field]
  const value = isList ? words(text) : text.trim()
  if (rule?.isOptional && value === '') {
    const { [field]: _, ...rest } = block as DraftBlock & Partial<Record<TextField, unknown>>
    return rest as DraftBlock
  }
  return { ...block, [field]: value }
}

/** What keeps a block from being saved, in words; undefined when nothing does. */
export function problemOf(block: DraftBlock): string | undefined {
  for (const [field, rule] of Object.entries(fieldsOf[block.kind]) as [TextField, FieldRule][]) {
    const text = textOf(block, field)
    if (text === '' && !rule.isOptional) return `${rule.name}还没填`
    if ([...text].length > rule.maxLength) return `${rule.name}太长了，${rule.hint}`
  }
  if (block.kind === 'goods' && block.productCodes.some((code) => !/^[0-9A-Za-z]{1,24}$/.test(code)))
    return '商品编码只有字母和数字'
  if (block.kind === 'goods' && block.productCodes.length > 20) return '一块最多 20 件商品'
  if (block.kind === 'promises' && block.promises.length > 4) return '承诺最多 4 条'
  if (block.fromAt !== undefined && block.untilAt !== undefined && block.fromAt >= block.untilAt)
    return '结束要晚于开始'
  return undefined
}

/** A new block of a kind; undefined for kinds that need files. */
export function newBlock(kind: BlockKind, now: number): DraftBlock | undefined {
  switch (kind) {
    case 'categories':
      return { kind }
    case 'goods':
      return { kind, title: '', look: 'grid', productCodes: [] }
    case 'stream':
      return { kind, title: '全部商品' }
    case 'promises':
      return { kind, promises: [] }
    case 'countdown':
      return { kind, title: '距结束', untilAt: now + 86_400_000 }
    case 'notice':
      return { kind, text: '' }
    default:
      return undefined
  }
}

/** One line that tells a block from its neighbours. */
export function summaryOf(block: DraftBlock): string {
  switch (block.kind) {
    case 'banner':
      return block.items.map((item) => item.title).join('、')
    case 'goods':
      return `${block.title}（${String(block.productCodes.length)} 件）`
    case 'promises':
      return block.promises.join('、')
    case 'notice':
      return block.text
    case 'categories':
      return '全部分类'
    default:
      return block.title
  }
}
