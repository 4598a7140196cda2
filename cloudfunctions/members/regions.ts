import { areaList } from '@vant/area-data'
import { type Region, regionsOf } from '#domain/members/regions'

let read: readonly Region[] | undefined

/** The country's provinces, cities and districts, made ready when first asked for. */
export function regions(): readonly Region[] {
  const { province_list: provinces, city_list: cities, county_list: districts } = areaList
  read ??= regionsOf({ provinces, cities, districts })
  return read
}
