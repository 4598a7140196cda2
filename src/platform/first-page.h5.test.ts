/** @jest-environment jsdom */

import { firstPage } from './first-page.h5'

afterEach(() => {
  window.location.hash = ''
})

test.each([
  ['', 'pages/home/index', {}],
  ['#/', 'pages/home/index', {}],
  ['#/pages/cart/index', 'pages/cart/index', {}],
  [
    '#/packages/catalog/product/index?productId=prdGZYW&s=aB3dE6',
    'packages/catalog/product/index',
    { productId: 'prdGZYW', s: 'aB3dE6' },
  ],
])('opened at "%s" the first page is %s', (hash, path, query) => {
  window.location.hash = hash
  expect(firstPage()).toEqual({ path, query })
})
