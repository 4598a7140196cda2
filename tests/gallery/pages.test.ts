import { readFileSync } from 'node:fs'
import { galleryPages } from './gallery-pages'

test('no page of the shop is missing in the gallery', () => {
  const app = JSON.parse(readFileSync('dist/miniprogram/app.json', 'utf8')) as {
    pages: string[]
    subPackages: { root: string; pages: string[] }[]
  }
  const routes = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
  // A page may stand for more than one of its states.
  expect([...new Set(galleryPages.map(({ route }) => route))].sort()).toEqual(
    routes.map((route) => route.replace('//', '/')).sort(),
  )
})
