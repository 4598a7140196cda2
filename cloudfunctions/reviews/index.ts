import { reviewsContract } from '#domain/reviews/contract'
import { serve } from '#server/serve'
import { list } from './actions/list'

export const main = serve(reviewsContract, { list })
