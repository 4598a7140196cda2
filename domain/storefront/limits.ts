/** Bounds both the phone and the cloud keep. */
export const storefrontLimits = {
  blocksPerLayout: 20,
  goodsPerBlock: 20,
  bannersPerBlock: 10,
  /** Earlier published versions of a layout that can be rolled back to. */
  versionsKept: 20,
  freightTemplates: 20,
  categories: 20,
} as const

/** Where a layout can stand. Landing pages join when codes do. */
export const layoutPlaces = ['home', 'pay-result', 'me'] as const
export type LayoutPlace = (typeof layoutPlaces)[number]

/** Whom a block is for: everyone, who has not paid for an order yet, or who has. */
export const audiences = ['everyone', 'newcomers', 'buyers'] as const
export type Audience = (typeof audiences)[number]
