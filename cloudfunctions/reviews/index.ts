import { reviewsContract } from '#domain/reviews/contract'
import { serve } from '#server/serve'
import { list } from './actions/list'
import { ofOrder } from './actions/of-order'
import { reply } from './actions/reply'
import { write } from './actions/write'

export const main = serve(reviewsContract, { list, ofOrder, write, reply })
