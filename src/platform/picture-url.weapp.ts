/** The phone shows `cloud://` ids by itself. */
export function pictureUrl(pictureId: string): string {
  return pictureId
}
