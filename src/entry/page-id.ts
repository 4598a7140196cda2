interface Kinds {
  prd: `prd${string}`
  ord: `ord${string}`
  gde: `gde${string}`
  adr: `adr${string}`
  lay: `lay${string}`
  afs: `afs${string}`
}

/** An id from a page's parameters, or undefined when it is not one of that kind: links are typed and cut by people. */
export function pageId<K extends keyof Kinds>(kind: K, text: string | undefined): Kinds[K] | undefined {
  return text !== undefined && new RegExp(`^${kind}[0-9A-Za-z]{1,40}$`).test(text) ? (text as Kinds[K]) : undefined
}
