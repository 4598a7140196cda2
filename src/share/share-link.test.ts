import { setArrival } from '../entry/arrival'
import { readArrival } from '../entry/read-arrival'
import { shareLink } from './share-link'

/** What the one who taps it brings along. */
const broughtBy = (link: string) =>
  readArrival({ scene: 1007, query: Object.fromEntries(new URLSearchParams(link.split('?')[1])) })

test('before the hello is answered a link tells which sharing it is, and nobody’s name', () => {
  const link = shareLink({ page: 'pages/home/index' })
  expect(link).toMatch(/^\/pages\/home\/index\?t=[0-9A-Za-z]{12}$/)
})

test('what a link carries is what the shop reads when it is tapped, and every sharing is one of its own', () => {
  setArrival({ isNew: false, shareCode: 'AbC123' })
  const query = { productId: 'prdGZYW', text: '瓜子 & 茶' }
  const [first, second] = [shareLink({ page: 'a/b', query }), shareLink({ page: 'a/b', query })]
  expect(broughtBy(first)).toMatchObject({ sharer: 'AbC123', touch: expect.stringMatching(/^\w{12}$/) as string })
  expect(broughtBy(first).touch).not.toBe(broughtBy(second).touch)
  expect(new URLSearchParams(first.split('?')[1]).get('text')).toBe('瓜子 & 茶')
})
