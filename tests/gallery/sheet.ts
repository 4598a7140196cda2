import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { galleryPages } from './gallery-pages'
import { type GalleryBrand, galleryBrands, galleryFolder, pictureOf } from './shots'
import { states, stateTitles } from './states'

const brands = Object.keys(galleryBrands) as GalleryBrand[]

function figures(): string {
  return galleryPages
    .flatMap((page) => states.map((state) => ({ page, state })))
    .flatMap(({ page, state }) =>
      brands.map((brand) => ({ brand, page, state, file: pictureOf(brand, page.name, state) })),
    )
    .filter(({ file }) => existsSync(join(galleryFolder, file)))
    .map(({ brand, page, state, file }) => {
      const caption = `${page.title} · ${stateTitles[state]} · ${galleryBrands[brand]}`
      const marks = `data-brand="${brand}" data-page="${page.name}" data-state="${state}"`
      return `<figure ${marks}><a href="${file}"><img src="${file}" width="195" height="422" loading="lazy" alt="${caption}"></a><figcaption>${caption}</figcaption></figure>`
    })
    .join('\n')
}

function choice(name: string, label: string, options: readonly (readonly [string, string])[]): string {
  const lines = options.map(([value, title]) => `<option value="${value}">${title}</option>`).join('')
  return `<label>${label} <select id="${name}"><option value="">全部</option>${lines}</select></label>`
}

/** Writes one page with every picture there is, to be narrowed down by brand, page and state. */
export function writeSheet(): void {
  const html = readFileSync(join(__dirname, 'sheet.html'), 'utf8')
    .replace(
      '<!-- choices -->',
      [
        choice(
          'brand',
          '品牌',
          brands.map((brand) => [brand, galleryBrands[brand]]),
        ),
        choice(
          'page',
          '页面',
          galleryPages.map(({ name, title }) => [name, title]),
        ),
        choice(
          'state',
          '状态',
          states.map((state) => [state, stateTitles[state]]),
        ),
      ].join('\n'),
    )
    .replace('<!-- figures -->', figures())
  writeFileSync(join(galleryFolder, 'index.html'), html)
}
