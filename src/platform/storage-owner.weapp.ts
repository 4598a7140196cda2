/** WeChat keeps each person's storage apart by itself. */
export function storageOwner(): string {
  return ''
}
