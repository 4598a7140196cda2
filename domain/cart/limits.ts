/** Bounds both the phone and the cloud keep. */
export const cartLimits = { lines: 60, quantityPerLine: 99 } as const
