import { membersContract } from '#domain/members/contract'
import { serve } from '#server/serve'
import { addresses } from './actions/addresses'
import { bindPhone } from './actions/bind-phone'
import { card } from './actions/card'
import { enter } from './actions/enter'
import { favourites } from './actions/favourites'
import { me } from './actions/me'
import { readAddress } from './actions/read-address'
import { removeAddress } from './actions/remove-address'
import { saveAddress } from './actions/save-address'
import { setFavourite } from './actions/set-favourite'
import { setProfile } from './actions/set-profile'
import { unbindPhone } from './actions/unbind-phone'

export const main = serve(membersContract, {
  enter,
  me,
  card,
  setProfile,
  bindPhone,
  unbindPhone,
  addresses,
  saveAddress,
  removeAddress,
  readAddress,
  setFavourite,
  favourites,
})
