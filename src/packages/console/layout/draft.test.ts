import {
  blockKinds,
  fieldsOf,
  newBlock,
  problemOf,
  summaryOf,
  textOf,
  withText,
  type BlockKind,
  type DraftBlock,
} from './draft'

const goods: DraftBlock = { kind: 'goods', title: '早餐', look: 'grid', productCodes: ['A1', 'B2'] }

test('what is typed comes back as it was, lists apart by spaces or Chinese commas', () => {
  expect(textOf(goods, 'productCodes')).toBe('A1 B2')
  expect(withText(goods, 'productCodes', ' C3、D4，E5 ')).toEqual({ ...goods, productCodes: ['C3', 'D4', 'E5'] })
  expect(withText(goods, 'title', ' 晚餐 ')).toEqual({ ...goods, title: '晚餐' })
})

test('a field that may stay empty leaves the block when it is emptied', () => {
  const noted = withText(goods, 'note', '配一把')
  expect(noted).toEqual({ ...goods, note: '配一把' })
  expect(withText(noted, 'note', '')).toEqual(goods)
})

test.each<[DraftBlock, string | undefined]>([
  [goods, undefined],
  [{ ...goods, title: '' }, '标题还没填'],
  [{ ...goods, title: '一二三四五六七八九十一二三' }, '标题太长了，最多 12 字'],
  [{ ...goods, productCodes: ['甲'] }, '商品编码只有字母和数字'],
  [{ ...goods, productCodes: Array.from({ length: 21 }, (_, place) => `P${String(place)}`) }, '一块最多 20 件商品'],
  [{ kind: 'promises', promises: ['一', '二', '三', '四', '五'] }, '承诺最多 4 条'],
  [{ ...goods, fromAt: 2, untilAt: 2 }, '结束要晚于开始'],
  [{ kind: 'categories' }, undefined],
])('%j is told %s', (block, problem) => {
  expect(problemOf(block)).toBe(problem)
})

test('every kind has a name, its fields and a line that sums it up', () => {
  for (const kind of Object.keys(blockKinds) as BlockKind[]) {
    expect(fieldsOf[kind]).toBeDefined()
    const block = newBlock(kind, 0)
    if (block) expect(summaryOf(block)).toEqual(expect.any(String))
  }
})
