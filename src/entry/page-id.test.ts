import { pageId } from './page-id'

test.each([
  ['gde', 'gdeFL01', 'gdeFL01'],
  ['gde', 'gde', undefined],
  ['gde', 'gde../../x', undefined],
  ['prd', 'gdeFL01', undefined],
  ['ord', undefined, undefined],
  ['ord', `ord${'a'.repeat(41)}`, undefined],
] as const)('as %s, %j is %j', (kind, text, id) => {
  expect(pageId(kind, text)).toBe(id)
})
