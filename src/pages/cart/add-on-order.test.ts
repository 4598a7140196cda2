import { addOnOrder } from './add-on-order'

const goods = [
  { productId: 'prdA', priceFen: 2990, soldOut: false },
  { productId: 'prdB', priceFen: 890, soldOut: false },
  { productId: 'prdC', priceFen: 1290, soldOut: false },
  { productId: 'prdD', priceFen: 1210, soldOut: true },
  { productId: 'prdE', priceFen: 590, soldOut: false },
]
const order = (inCart: string[], gapFen: number) =>
  addOnOrder(goods, new Set(inCart), gapFen).map((one) => one.productId)

test('12.10 short of free freight, what just reaches it stands first', () => {
  expect(order([], 1210)).toEqual(['prdC', 'prdA', 'prdB', 'prdE'])
})

test('what is in the cart already is not offered again', () => {
  expect(order(['prdC'], 1210)).toEqual(['prdA', 'prdB', 'prdE'])
})

test("with nothing missing the shop's own order stands", () => {
  expect(order([], 0)).toEqual(['prdA', 'prdB', 'prdC', 'prdE'])
})
