import type { Answer } from '../cloud/call'

/** What a customer sees of a guide. */
export type Guide = NonNullable<Answer<'members', 'me'>['guide']>
