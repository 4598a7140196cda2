import type { ContentsKind, StoreLook } from '../../packshots-spec'
import type { Item } from '../packs/item'

/** One picture to make; the command outside lists them. */
export type Order = { readonly width: number; readonly height: number; readonly maxBytes: number } & (
  | { readonly view: 'list' | 'front' | 'back' | 'close' | 'size' | 'category'; readonly item: Item }
  | {
      readonly view: 'banner'
      readonly items: readonly Item[]
      readonly ground: string
      readonly contents: readonly ContentsKind[]
      readonly dressing: 'none' | 'sale'
    }
  | { readonly view: 'store'; readonly store: StoreLook; readonly items: readonly Item[] }
  | { readonly view: 'portrait'; readonly name: string }
)
