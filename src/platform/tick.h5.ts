/** Milliseconds since the page opened; no clock setting moves them. */
export function tick(): number {
  return performance.now()
}
