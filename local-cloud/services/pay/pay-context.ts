import type { EventLog, LocalClock } from '../../ports'
import type { NoticeSender } from './notices'
import type { PayFaults } from './pay-faults'
import type { PayKeys } from './pay-keys'
import type { PayLedger } from './pay-ledger'

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
