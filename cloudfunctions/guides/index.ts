import { guidesContract } from '#domain/guides/contract'
import { serve } from '#server/serve'
import { enlist } from './actions/enlist'
import { profile } from './actions/profile'
import { setDuty } from './actions/set-duty'

export const main = serve(guidesContract, { profile, enlist, setDuty })
