/** WeChat tells no mini-program of the wish for less movement; styles heed it where the engine does. */
export function wantsStillness(): boolean {
  return false
}
