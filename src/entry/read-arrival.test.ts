import { productOfScene } from './poster-scene'
import { arrivalWords, readArrival } from './read-arrival'

test('a shared card tells who shares and which sharing it is', () => {
  const query = { productId: 'prdGZYW', s: 'AbC123', t: 'abcdefghijkl', g: 'gdeFL01' }
  expect(readArrival({ scene: 1007, query })).toEqual({
    scene: 1007,
    sharer: 'AbC123',
    touch: 'abcdefghijkl',
    sharingGuideId: 'gdeFL01',
  })
})

test.each([
  [{ s: 'AbC12' }],
  [{ s: 'AbC1234' }],
  [{ s: '../../a' }],
  [{ t: 'short' }],
  [{ t: 'x'.repeat(25) }],
  [{ g: 'prdGZYW' }],
  [{ scene: 'p.GZYW.AbC12' }],
  [{ scene: '%' }],
])('%j is not of a link’s shape and is left out', (query: Readonly<Record<string, string>>) => {
  expect(readArrival({ scene: 1001, query })).toEqual({ scene: 1001 })
})

test('a poster’s code tells the product and who shares, encoded as WeChat hands it over', () => {
  const scene = encodeURIComponent('p.GZYW.AbC123')
  expect(readArrival({ scene: 1047, query: { scene } })).toEqual({ scene: 1047, sharer: 'AbC123' })
  expect(productOfScene(scene)).toBe('prdGZYW')
  expect(productOfScene('q.GZYW.AbC123')).toBeUndefined()
  expect(productOfScene(undefined)).toBeUndefined()
})

test.each([
  [{ scene: 1007 }, '来自朋友分享'],
  [{ scene: 1001, sharer: 'AbC123' }, '来自朋友分享'],
  [{ scene: 1008 }, '来自群聊'],
  [{ scene: 1044, sharer: 'AbC123' }, '来自群聊'],
  [{ scene: 1047, sharer: 'AbC123' }, '来自朋友的海报'],
  [{ scene: 1047 }, undefined],
  [{ scene: 1001 }, undefined],
])('coming by %j reads %j', (carried, words) => {
  expect(arrivalWords(carried)).toBe(words)
  expect(arrivalWords(carried, '周小满')).toBe('导购周小满推荐')
})
