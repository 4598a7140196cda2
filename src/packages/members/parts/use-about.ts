import { call, type Answer } from '../../../cloud/call'
import { useLoad, type Loaded } from '../../../cloud/use-load'

export type About = Answer<'storefront', 'about'>

const loadAbout = () => call('storefront', 'about', {})

/** Licences, service and stores of the shop. */
export function useAbout(): Loaded<About> {
  return useLoad('about', loadAbout)
}
