/** Bounds both the phone and the cloud keep. */
export const catalogLimits = {
  pageSize: 20,
  searchTextLength: 40,
  picturesPerProduct: 9,
  skusPerProduct: 40,
  suggestions: 8,
  /** Products asked for by id at once, for 足迹. */
  cards: 50,
  importCsvBytes: 90_000,
} as const

/** Codes of products, SKUs and categories as goods lists write them. */
export const catalogCodePattern = /^[0-9A-Za-z]{1,24}$/
