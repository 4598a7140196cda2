import { scanWish } from './scan-wish'

test('a barcode of a pack is looked up', () => {
  expect(scanWish({ kind: 'barcode', text: '6901234567892' })).toEqual({ kind: 'barcode', barcode: '6901234567892' })
})

test.each(['6901234567893', '690123456789', 'SF1234567890123', ''])(
  '%j is no barcode of goods, and says what is',
  (text) => {
    expect(scanWish({ kind: 'barcode', text })).toMatchObject({
      kind: 'unknown',
      advice: expect.stringContaining('条形码') as string,
    })
  },
)

test('the code on a poster opens the product it was drawn for', () => {
  const text = 'packages/catalog/product/index?from=poster&productId=prdGZYW'
  expect(scanWish({ kind: 'mini-code', text })).toEqual({ kind: 'product', productId: 'prdGZYW' })
})

test('somebody else’s QR code leads nowhere', () => {
  expect(scanWish({ kind: 'qr', text: 'https://example.com/?productId=evil' }).kind).toBe('unknown')
})
