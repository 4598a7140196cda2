/** Where a browser finds a public-read picture: the id without its environment, under the local cloud's /storage/. */
export function pictureUrl(pictureId: string): string {
  return pictureId.replace(/^cloud:\/\/[^/]+\//, '/storage/')
}
