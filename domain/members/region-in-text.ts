import type { Region } from './regions'

/** A region as a text names it: what is not sure is absent. */
export interface NamedRegion {
  readonly province: string
  readonly city?: string
  readonly district?: string
  /** Where the names begin and end. */
  readonly from: number
  readonly to: number
  /** How many of the three levels the text itself names. */
  readonly levels: number
  /** Whether its first name is written in full: 浙江省, not 浙江. */
  readonly isFull: boolean
}

interface Named {
  readonly region: Region
  readonly length: number
}

/** What follows a short name and makes it part of another one: 南京 in 南京路, 浙江 in 浙江大学, 朝阳 in 朝阳区. */
const anotherName =
  /^(?:[东南西北中新老前后上下大小一二三四五六七八九十\d]{0,2}(?:路|街|道|大道|巷|弄|里|胡同|村|庄|镇|乡|桥|园|城|苑|湾|港|山|湖|江|河|府|花园|广场|公寓|大厦|大楼|社区|小区|商场|酒店|宾馆|饭店|中学|小学|大学|学院|医院|银行|公司|机场|车站)|[省市区县旗州盟]|街道|国际)/u

/** What may stand between two names. */
const between = /^(?:[\s,，、/·-]|市辖区|省直辖县级行政区划|省直辖县|自治区直辖县级行政区划)*/u

const skip = (text: string, at: number): number => at + (between.exec(text.slice(at))?.[0].length ?? 0)

/** The one region among `regions` whose name stands at `at`, by its longest writing; two of the same name are none. */
function nameAt(regions: readonly Region[], text: string, at: number): Named | undefined {
  let best: Named[] = []
  for (const region of regions) {
    const written = region.written.find(
      (one) => text.startsWith(one, at) && stands(region, one, text.slice(at + one.length)),
    )
    if (written === undefined) continue
    const length = written.length
    if (length > (best[0]?.length ?? 0)) best = [{ region, length }]
    else if (length === best[0]?.length) best.push({ region, length })
  }
  return best.length === 1 ? best[0] : undefined
}

function stands(region: Region, written: string, behind: string): boolean {
  if (written === region.name || !anotherName.test(behind)) return true
  // 杭州西湖区: what follows is not another name but a part of it.
  return region.parts.some((part) => part.written.length > 0 && behind.startsWith(part.name, skip(behind, 0)))
}

/** Regions of a country, ready to be looked for. */
export class Gazetteer {
  private readonly provinces: ReadonlyMap<string, readonly Region[]>
  private readonly parents = new Map<Region, Region>()
  private readonly cities: ReadonlyMap<string, readonly Region[]>
  private readonly districts: ReadonlyMap<string, readonly Region[]>

  constructor(country: readonly Region[]) {
    this.provinces = byBeginning(country)
    for (const province of country)
      for (const city of province.parts) {
        this.parents.set(city, province)
        for (const district of city.parts) this.parents.set(district, city)
      }
    const cities = country.flatMap((province) => province.parts)
    this.cities = byBeginning(cities)
    this.districts = byBeginning(cities.flatMap((city) => city.parts))
  }

  /** What is named at `from`, going down from there; a lone district only when no other has its name. */
  at(text: string, from: number): NamedRegion | undefined {
    const beginning = text.slice(from, from + 2)
    const province = nameAt(this.provinces.get(beginning) ?? [], text, from)
    const city = nameAt(this.cities.get(beginning) ?? [], text, from)
    // 吉林市 is the city, 吉林 the province.
    if (province && province.length >= (city?.length ?? 0)) return this.inProvince(text, from, province)
    if (city) return this.inCity(text, { from, at: from, levels: 0 }, city)
    const district = nameAt(this.districts.get(beginning) ?? [], text, from)
    return district && this.named(text, { from, at: from, levels: 0 }, district)
  }

  private inProvince(text: string, from: number, { region, length }: Named): NamedRegion {
    const at = skip(text, from + length)
    const way = { from, at, levels: 1 }
    const city = nameAt(region.parts, text, at)
    if (city) return this.inCity(text, way, city)
    const districts = region.parts.flatMap(({ parts }) => parts)
    const district = nameAt(districts, text, at)
    if (district) return this.named(text, way, district)
    const [only, ...others] = region.parts
    const isFull = text.startsWith(region.name, from)
    const found = { province: region.name, from, to: from + length, levels: 1, isFull }
    return only && others.length === 0 ? { ...found, city: only.name } : found
  }

  private inCity(text: string, way: Way, city: Named): NamedRegion {
    const at = skip(text, way.at + city.length)
    const district = nameAt(city.region.parts, text, at)
    if (district) return this.named(text, { ...way, at, levels: way.levels + 1 }, district)
    const bare = this.named(text, way, city)
    return { ...bare, to: bare.to + (/^\s*市辖区/u.exec(text.slice(bare.to))?.[0].length ?? 0) }
  }

  private named(text: string, { from, at, levels }: Way, { region, length }: Named): NamedRegion {
    const parent = this.parents.get(region)
    const above = parent && this.parents.get(parent)
    const chain = above ? [above, parent, region] : parent ? [parent, region] : [region]
    const [province, city, district] = chain.map(({ name }) => name)
    if (province === undefined) throw new Error('a region without a province')
    return {
      province,
      ...(city !== undefined && { city }),
      ...(district !== undefined && { district }),
      from,
      to: at + length,
      levels: levels + 1,
      isFull: chain.some(({ name }) => text.startsWith(name, from)),
    }
  }
}

/** How a chain of names was come to: where it began, where the next one stands, how many there were. */
interface Way {
  readonly from: number
  readonly at: number
  readonly levels: number
}

function byBeginning(regions: readonly Region[]): Map<string, Region[]> {
  const found = new Map<string, Region[]>()
  for (const region of regions)
    for (const beginning of new Set(region.written.map((one) => one.slice(0, 2)))) {
      const group = found.get(beginning)
      if (group) group.push(region)
      else found.set(beginning, [region])
    }
  return found
}
