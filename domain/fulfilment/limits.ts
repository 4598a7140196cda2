/** Bounds the console and the cloud keep. */
export const fulfilmentLimits = {
  pageSize: 20,
  /** Orders in one packing list; the soonest due first. */
  packingListOrders: 300,
  /** Characters of a file of numbers; with Chinese in it still under what a call may carry. */
  csvLength: 30_000,
  /** Rows of such a file that are read; each costs calls to the database. */
  csvRows: 300,
} as const
