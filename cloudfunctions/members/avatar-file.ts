import { Refusal } from '#domain/kernel/refusals'
import { storedFile } from '#server/cloud'
import { pictureId } from '#server/picture-id'

const contentTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
}

/** What WeChat's check of pictures takes. */
const largestBytes = 1024 * 1024

const refuse = (rule: string) => new Refusal('MALFORMED', { issues: [{ path: 'avatarId', rule }] })

/**
 * The picture a phone has uploaded under `avatars/` of this shop's own storage, one level deep.
 * @throws Refusal MALFORMED for any other path, and when nothing that can be checked is there
 */
export async function avatarFile(avatarId: string): Promise<{ bytes: Buffer; contentType: string }> {
  const folder = pictureId('avatars/')
  const name = avatarId.startsWith(folder) ? /^[\w-]{1,80}\.([a-z]{3,4})$/.exec(avatarId.slice(folder.length)) : null
  const contentType = contentTypes[name?.[1] ?? '']
  if (contentType === undefined) throw refuse('not_an_avatar')
  const bytes = await storedFile(avatarId).catch(() => undefined)
  if (!bytes || bytes.length === 0) throw refuse('not_uploaded')
  if (bytes.length > largestBytes) throw refuse('too_big')
  return { bytes, contentType }
}
