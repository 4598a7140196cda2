import { firstFacts } from './first-facts'

const fact = (name: string) => ({ name, value: `${name}的值` })

test('food says net content, shelf life and origin, whatever order its data has', () => {
  const facts = ['配料', '产地', '净含量', '贮存条件', '保质期'].map(fact)
  expect(firstFacts(facts).map(({ name }) => name)).toEqual(['净含量', '保质期', '产地'])
})

test('a product says only what its data has', () => {
  expect(firstFacts([fact('配料'), fact('适用肤质')])).toEqual([fact('适用肤质')])
  expect(firstFacts([])).toEqual([])
})
