let last = 0

/** Milliseconds that never run backwards while the person moves the phone's clock back. */
export function tick(): number {
  last = Math.max(last, Date.now())
  return last
}
