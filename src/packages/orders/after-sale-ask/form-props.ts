import type { Claimable } from './ask-draft'
import type { HeldAskDraft } from './use-ask-draft'
import type { Asking } from './use-asking'

/** What every part of the form reads and writes. */
export interface FormProps {
  readonly claimable: Claimable
  readonly asking: Asking
  readonly held: HeldAskDraft
}
