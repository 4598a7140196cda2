import { serveTrigger } from '#server/serve-trigger'
import { askForPayments } from './jobs/ask-for-payments'
import { auditNightly } from './jobs/audit-nightly'
import { closeExpired } from './jobs/close-expired'
import { receiveOverdue } from './jobs/receive-overdue'
import { levelStock } from './jobs/level-stock'
import { followReviews } from './jobs/follow-reviews'
import { lapseAfterSales } from './jobs/lapse-after-sales'
import { reconcileBills } from './jobs/reconcile-bills'
import { registerGuides } from './jobs/register-guides'
import { runEffects } from './jobs/run-effects'
import { sendRefunds } from './jobs/send-refunds'
import { sendRestockReminders } from './jobs/send-restock-reminders'
import { sweepHolders } from './jobs/sweep-holders'
import { withdrawExpired } from './jobs/withdraw-expired'

/** Fires every minute; one tick works 45 s at most, so that the next finds it gone. */
export const main = serveTrigger(
  [
    askForPayments,
    closeExpired,
    lapseAfterSales,
    runEffects,
    sendRefunds,
    receiveOverdue,
    sweepHolders,
    levelStock,
    registerGuides,
    sendRestockReminders,
    followReviews,
    withdrawExpired,
    reconcileBills,
    auditNightly,
  ],
  45_000,
)
