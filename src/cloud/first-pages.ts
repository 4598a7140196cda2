export interface Page<T, Extra> {
  readonly items: readonly T[]
  readonly nextCursor: string | undefined
  /** What comes with the list and is not a row of it. */
  readonly extra: Extra
}

/** Asks for the page after a cursor, for the first one without. */
export type LoadPage<T, Extra> = (cursor: string | undefined) => Promise<Page<T, Extra>>

/** The first pages as one, `depth` of them or as many as there are. */
export async function firstPages<T, Extra>(load: LoadPage<T, Extra>, depth: number): Promise<Page<T, Extra>> {
  let all = await load(undefined)
  for (let count = 1; count < depth && all.nextCursor !== undefined; count++) {
    const { items, nextCursor } = await load(all.nextCursor)
    all = { items: [...all.items, ...items], nextCursor, extra: all.extra }
  }
  return all
}
