import { fulfilmentContract } from '#domain/fulfilment/contract'
import { serve } from '#server/serve'
import { correct } from './actions/correct'
import { importTracking } from './actions/import-tracking'
import { packingList } from './actions/packing-list'
import { queue } from './actions/queue'
import { ship } from './actions/ship'
import { tellAgain } from './actions/tell-again'

export const main = serve(fulfilmentContract, { queue, ship, correct, tellAgain, packingList, importTracking })
