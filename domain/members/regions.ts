/** A province, city or district and what lies in it. */
export interface Region {
  /** As address books write it; for what a province keeps outside of any city, the official heading (省直辖县). */
  readonly name: string
  /** How people write it, the longest first; none for a heading. */
  readonly written: readonly string[]
  readonly parts: readonly Region[]
}

/** Names by six-digit code: the first two digits are the province's, the first four the city's. */
export interface RegionNames {
  readonly provinces: Readonly<Record<string, string>>
  readonly cities: Readonly<Record<string, string>>
  readonly districts: Readonly<Record<string, string>>
}

const peoples =
  '蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|塔吉克|普米族|怒族|鄂温克族|鄂伦春|裕固族|独龙族|保安族|各族'
const autonomous = new RegExp(`(?:${peoples})+自治(?=[区州县旗])`, 'u')

/** Headings under which a province lists what belongs to no city; nobody writes them in an address. */
const heading = /^(?:县|省直辖县.*|自治区直辖县.*|市辖区)$/u

const endings: readonly RegExp[] = [
  /(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|省|市)$/u,
  /(?:自治州|地区|市|州|盟)$/u,
  // A plain 区 is needed: 西湖 alone may be the lake, its road or its district.
  /(?:自治县|新区|市|县)$/u,
]

function writtenAs(name: string, level: number): string[] {
  if (heading.test(name)) return []
  const plain = level === 0 ? name : name.replace(autonomous, '')
  const bare = plain.replace(endings[level] ?? /$/u, '')
  return [...new Set([name, plain, bare])].filter((one) => one.length > 1).sort((a, b) => b.length - a.length)
}

const region = (name: string, level: number, parts: readonly Region[]): Region => ({
  name,
  written: writtenAs(name, level),
  parts,
})

/** The country as a tree. */
export function regionsOf({ provinces, cities, districts }: RegionNames): Region[] {
  const within = (names: Readonly<Record<string, string>>, digits: number) => {
    const groups = new Map<string, [string, string][]>()
    for (const [code, name] of Object.entries(names)) {
      const key = code.slice(0, digits)
      const group = groups.get(key)
      if (group) group.push([code, name])
      else groups.set(key, [[code, name]])
    }
    return (code: string) => groups.get(code.slice(0, digits)) ?? []
  }
  const citiesOf = within(cities, 2)
  const districtsOf = within(districts, 4)
  const cityOf = ([code, name]: [string, string]) =>
    region(
      name,
      1,
      districtsOf(code).map(([, district]) => region(district, 2, [])),
    )
  return Object.entries(provinces).map(([code, name]) => region(name, 0, citiesOf(code).map(cityOf)))
}
