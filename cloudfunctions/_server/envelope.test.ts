import { readEnvelope } from './envelope'

const phone = { openid: 'oA', source: 'wx_client', openDataKeys: [] }

test('what the platform adds to an event is dropped', () => {
  const event = { action: 'home', input: { a: 1 }, userInfo: { openId: 'oA' }, tcbContext: {} }
  expect(readEnvelope(event, phone)).toEqual({ action: 'home', input: { a: 1 }, openData: undefined })
})

test('an action without input asks with an empty one', () => {
  expect(readEnvelope({ action: 'home' }, phone).input).toEqual({})
})

test.each([
  ['no object', 'home'],
  ['nothing', null],
  ['a list', [{ action: 'home' }]],
  ['no action', { input: {} }],
  ['an action that is no text', { action: { $gt: '' } }],
  ['a field we do not know', { action: 'home', openid: 'oB' }],
  ['open data the platform did not decrypt', { action: 'home', openData: { data: { opengid: 'X' } } }],
])('%s is malformed', (_, event) => {
  expect(() => readEnvelope(event, phone)).toThrow(expect.objectContaining({ code: 'MALFORMED' }))
})

test('open data counts when the platform says it decrypted that very field', () => {
  const event = { action: 'home', openData: { cloudID: 'c', data: { opengid: 'G' } } }
  expect(readEnvelope(event, { ...phone, openDataKeys: ['openData'] }).openData).toEqual({ opengid: 'G' })
  expect(() => readEnvelope(event, { ...phone, openDataKeys: ['other'] })).toThrow(
    expect.objectContaining({ code: 'MALFORMED' }),
  )
})
