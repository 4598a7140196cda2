import { readAddress as read } from '#domain/members/read-address'
import { regions } from '../regions'

/** What a pasted text says of an address. */
export function readAddress({ text }: { text: string }) {
  return Promise.resolve({ found: read(text, regions()) })
}
