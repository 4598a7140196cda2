/** A page in a browser has no say over the screen. */
export function brightenScreen(): () => void {
  return () => undefined
}
