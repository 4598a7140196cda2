import { readFileSync } from 'node:fs'
import path from 'node:path'

interface Palette {
  readonly [name: string]: string
}

interface Brand {
  readonly name: string
  readonly slogan: string
  readonly palette: { readonly light: Palette; readonly dark: Palette }
}

/** The brand the phone is built for: the folder `brand/<BRAND>`, `snack` when none is named. */
export const brand = JSON.parse(
  readFileSync(path.resolve(__dirname, '../brand', process.env['BRAND'] ?? 'snack', 'brand.json'), 'utf8'),
) as Brand

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const sassMap = (palette: Palette) =>
  `(${Object.entries(palette)
    .map(([name, colour]) => `"${kebab(name)}": ${colour}`)
    .join(', ')})`

/** The palettes as Sass maps, put before every sheet. */
export const brandSass = `$brand-light: ${sassMap(brand.palette.light)};\n$brand-dark: ${sassMap(brand.palette.dark)};\n`

const bars = ({ ground, paper, soft, brand: chosen }: Palette) => ({ ground, paper, soft, brand: chosen })

const tabs = ['home', 'category', 'cart', 'me']
const iconsFor = (night: '' | '-dark') =>
  Object.fromEntries(
    tabs.flatMap((tab) => [
      [`${tab}Icon`, `assets/tab/${tab}${night}.png`],
      [`${tab}IconOn`, `assets/tab/${tab}${night}-on.png`],
    ]),
  )

/** WeChat's theme file: what `@name` in app.json stands for by day and by night. */
export const weappTheme = {
  light: { ...bars(brand.palette.light), ...iconsFor(''), barText: 'black', pullText: 'dark', tabLine: 'white' },
  dark: { ...bars(brand.palette.dark), ...iconsFor('-dark'), barText: 'white', pullText: 'light', tabLine: 'black' },
}

/** Pictures that theme.json names and no module imports. */
export const themeIcons = [...Object.values(iconsFor('')), ...Object.values(iconsFor('-dark'))]
