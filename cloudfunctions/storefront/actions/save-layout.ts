import type * as z from 'zod'
import { Refusal } from '#domain/kernel/refusals'
import type { storefrontContract } from '#domain/storefront/contract'
import { draftRevision, saveDraft } from '#server/stores/layouts'

type Request = z.output<(typeof storefrontContract)['saveLayout']['input']>

/** Keeps a draft. @throws Refusal DRAFT_CHANGED, NOT_FOUND when the layout it was made from is not there */
export async function saveLayout(request: Request) {
  const saved = await saveDraft(request)
  if (saved) return saved
  const revision = await draftRevision(request.place, request.code)
  if (revision === 0) throw new Refusal('NOT_FOUND', { kind: 'layout' })
  throw new Refusal('DRAFT_CHANGED', { revision })
}
