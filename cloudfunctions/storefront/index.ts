import { storefrontContract } from '#domain/storefront/contract'
import { serve } from '#server/serve'
import { about } from './actions/about'
import { blocks } from './actions/blocks'
import { home } from './actions/home'
import { layouts } from './actions/layouts'
import { previewLayout } from './actions/preview-layout'
import { publishLayout } from './actions/publish-layout'
import { rollBackLayout } from './actions/roll-back-layout'
import { saveLayout } from './actions/save-layout'
import { set } from './actions/set'
import { stream } from './actions/stream'
import { withdrawLayout } from './actions/withdraw-layout'

export const main = serve(storefrontContract, {
  home,
  blocks,
  stream,
  about,
  set,
  saveLayout,
  layouts,
  previewLayout,
  publishLayout,
  withdrawLayout,
  rollBackLayout,
})
