import type { EventLog, LocalClock } from '../../ports'
import type { NoticeSender } from './notices'
import type { PayKeys } from './pay-keys'
import type { PayLedger } from './pay-ledger'

/** What a test or the panel may break. */
export interface PayFaults {
  /** Real ms by which every smartguide call is slowed down. */
  smartguideDelayMs: number
  /** Prepay answers 500 SYSTEM_ERROR. */
  prepayFails: boolean
  /** Refunds are refused for want of money in the merchant's account. */
  merchantIsOutOfMoney: boolean
  /** Which key signs notices; they alternate by default, as they do while a merchant changes over. */
  noticesSignedBy: 'alternate' | 'public-key' | 'certificate'
}

/** What the parts of the simulator share. */
export interface PayContext {
  keys: PayKeys
  ledger: PayLedger
  clock: LocalClock
  events: EventLog
  notices: NoticeSender
  faults: PayFaults
  origin: () => string
}
