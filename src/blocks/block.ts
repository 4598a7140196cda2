import type { Answer } from '../cloud/call'

/** One piece of a page that the brand lays out, as `storefront` answers it. */
export type Block = Answer<'storefront', 'home'>['blocks'][number]
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>
