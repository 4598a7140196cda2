import { accountsContract } from '#domain/accounts/contract'
import { serve } from '#server/serve'
import { compareAgain } from './actions/compare-again'
import { reopen } from './actions/reopen'
import { report } from './actions/report'
import { reports } from './actions/reports'
import { resolve } from './actions/resolve'

export const main = serve(accountsContract, { reports, report, resolve, reopen, compareAgain })
