interface Section<T> {
  readonly title: string
  readonly goods: readonly T[]
}

/** The first `count` cards over all sections, in order; sections that would be empty are left out. */
export function visibleSections<T>(sections: readonly Section<T>[], count: number): Section<T>[] {
  let left = count
  return sections.flatMap((section) => {
    const goods = section.goods.slice(0, Math.max(0, left))
    left -= goods.length
    return goods.length > 0 ? [{ title: section.title, goods }] : []
  })
}
