import { readFileSync } from 'node:fs'
import path from 'node:path'

type Palette = Readonly<Record<string, string>>

/** What the phone is told of its brand: the rest of brand.json is the cloud's business. */
interface BrandOfThePhone {
  readonly code: string
  readonly name: string
  readonly latinName: string
  readonly slogan: string
  readonly legalName: string
  readonly fictitious: boolean
  readonly homeRegion: { readonly province: string; readonly city: string }
  readonly voice: Readonly<Record<string, string | readonly string[]>>
  readonly tabs: readonly { readonly name: string; readonly text: string; readonly raised?: boolean }[]
  readonly features: Readonly<Record<string, boolean>>
  readonly messages: Readonly<Record<string, string>>
  readonly questions: readonly { readonly ask: string; readonly answer: string }[]
}

interface Brand extends BrandOfThePhone {
  readonly palette: { readonly light: Palette; readonly dark: Palette }
  /** Radii in px of chips, cards and sheets. */
  readonly corners: Readonly<Record<string, number>>
}

const folder = path.resolve(__dirname, '../brand', process.env['BRAND'] ?? 'snack')

/** The brand the phone is built for: the folder `brand/<BRAND>`, `snack` when none is named. */
export const brand = JSON.parse(readFileSync(path.join(folder, 'brand.json'), 'utf8')) as Brand

/** The brand's sign as a data URL, a square to its edges. */
export const brandLogo = `data:image/svg+xml;base64,${readFileSync(path.join(folder, 'logo.svg')).toString('base64')}`

const { code, name, latinName, slogan, legalName, fictitious, homeRegion, voice, tabs, features } = brand
const ofThePhone: BrandOfThePhone = {
  code,
  name,
  latinName,
  slogan,
  legalName,
  fictitious,
  homeRegion,
  voice,
  tabs,
  features,
  messages: brand.messages,
  questions: brand.questions,
}

/** The brand's own words as constants of the phone; their types are declared in src/types.d.ts. */
export const brandConstants = {
  SHOP_NAME: JSON.stringify(name),
  SHOP_SLOGAN: JSON.stringify(slogan),
  SHOP_LOGO: JSON.stringify(brandLogo),
  BRAND: JSON.stringify(ofThePhone),
  BRAND_PALETTE: JSON.stringify(brand.palette.light),
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const sassMap = (values: Readonly<Record<string, string>>) =>
  `(${Object.entries(values)
    .map(([name, value]) => `"${kebab(name)}": ${value}`)
    .join(', ')})`

const corners = Object.fromEntries(Object.entries(brand.corners).map(([name, radius]) => [name, `${String(radius)}px`]))

/** The palettes and corners as Sass maps, put before every sheet. */
export const brandSass = [
  `$brand-light: ${sassMap(brand.palette.light)};`,
  `$brand-dark: ${sassMap(brand.palette.dark)};`,
  `$brand-corners: ${sassMap(corners)};\n`,
].join('\n')

const bars = ({ ground, paper, soft, brand: chosen }: Palette) => ({ ground, paper, soft, brand: chosen })

/** WeChat's theme file: what `@name` in app.json stands for by day and by night. */
export const weappTheme = {
  light: { ...bars(brand.palette.light), barText: 'black', pullText: 'dark', tabLine: 'white' },
  dark: { ...bars(brand.palette.dark), barText: 'white', pullText: 'light', tabLine: 'black' },
}
