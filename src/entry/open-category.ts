import type { CategoryId } from '#domain/kernel/ids'

let asked: CategoryId | undefined

/** A tab page takes no parameters, so the category to show is left here on the way. */
export function askCategory(categoryId: CategoryId): void {
  asked = categoryId
}

/** @returns the category asked for since the last time, once. */
export function takeAskedCategory(): CategoryId | undefined {
  const categoryId = asked
  asked = undefined
  return categoryId
}
