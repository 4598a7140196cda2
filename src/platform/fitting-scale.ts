/** WeChat's check takes a picture of at most so many pixels. */
const widest = 750
const highest = 1334

/** By how much a picture must be made smaller, 1 when not at all. */
export const fittingScale = (width: number, height: number): number => Math.min(1, widest / width, highest / height)
