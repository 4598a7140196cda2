import { membersContract } from '#domain/members/contract'
import { serve } from '#server/serve'
import { enter } from './actions/enter'
import { me } from './actions/me'

export const main = serve(membersContract, { enter, me })
