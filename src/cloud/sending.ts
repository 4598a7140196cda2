/** One action of one cloud function on its way. */
export interface Sending {
  readonly name: string
  readonly action: string
  readonly input: unknown
  /** Of open data that WeChat puts into the event's `openData`. */
  readonly cloudId?: string
}
