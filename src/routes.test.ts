import { openMemberPage, openSearch } from './routes'

/** The pages that stand one above the other, and what was done to them. */
const stack: string[] = []
const done: string[] = []
let settle: () => void

function act(kind: string) {
  return ({ url }: { url: string }) => {
    done.push(`${kind} ${url}`)
    return new Promise<void>((resolve) => {
      settle = resolve
    })
  }
}

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getCurrentPages: () => stack,
    navigateTo: (option: { url: string }) => act('above')(option),
    redirectTo: (option: { url: string }) => act('instead')(option),
  },
}))

/** WeChat has opened the page. */
async function opened(): Promise<void> {
  settle()
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}

beforeEach(() => {
  done.length = 0
})

test('a page opens above the others while WeChat has room, and in place of the last one at ten', async () => {
  stack.splice(0, stack.length, ...Array.from({ length: 9 }, () => 'page'))
  openSearch()
  await opened()
  stack.push('page')
  openSearch()
  await opened()
  expect(done).toEqual(['above /packages/catalog/search/index', 'instead /packages/catalog/search/index'])
})

test('a double tap opens one page; the same page opens again later', async () => {
  stack.splice(0)
  openMemberPage('about')
  openMemberPage('about')
  expect(done).toEqual(['above /packages/members/about/index'])
  await opened()
  openMemberPage('about')
  await opened()
  expect(done).toHaveLength(2)
})
