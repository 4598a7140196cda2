/** How everybody reads who wrote it: the first character of her nickname, never more of it. */
export function maskedAuthor(nickname: string | undefined): string {
  const [first] = nickname?.trim() ?? ''
  return first === undefined ? '微信用户' : `${first}**`
}
