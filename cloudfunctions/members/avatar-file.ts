import { Refusal } from '#domain/kernel/refusals'
import { storedFile } from '#server/cloud'
import { checkedTypes, largestChecked } from '#server/content-check'
import { pictureId } from '#server/picture-id'

const refuse = (rule: string) => new Refusal('MALFORMED', { issues: [{ path: 'avatarId', rule }] })

/**
 * The picture a phone has uploaded under `avatars/` of this shop's own storage, one level deep.
 * @throws Refusal MALFORMED for any other path, and when nothing that can be checked is there
 */
export async function avatarFile(avatarId: string): Promise<{ bytes: Buffer; contentType: string }> {
  const folder = pictureId('avatars/')
  const name = avatarId.startsWith(folder) ? /^[\w-]{1,80}\.([a-z]{3,4})$/.exec(avatarId.slice(folder.length)) : null
  const contentType = checkedTypes[name?.[1] ?? '']
  if (contentType === undefined) throw refuse('not_an_avatar')
  const bytes = await storedFile(avatarId).catch(() => undefined)
  if (!bytes || bytes.length === 0) throw refuse('not_uploaded')
  if (bytes.length > largestChecked) throw refuse('too_big')
  return { bytes, contentType }
}
