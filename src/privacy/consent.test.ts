import { Consent } from './consent'
import { privacyUseOf } from './privacy-uses'

test('an answer goes to everybody who asked while the gate stood open', async () => {
  const consent = new Consent()
  consent.stand()
  const both = [consent.ask('chooseAddress'), consent.ask('scanCode')]
  expect(consent.getState()).toEqual({ face: 'question', use: 'chooseAddress' })
  consent.agree()
  expect(await Promise.all(both)).toEqual([true, true])
  expect(consent.getState()).toBeUndefined()
})

test('a refusal is told once, in words, and the next tap may ask again', async () => {
  const consent = new Consent()
  consent.stand()
  const asked = consent.ask('scanCode')
  consent.refuse()
  expect(await asked).toBe(false)
  expect(consent.getState()).toEqual({ face: 'refused', use: 'scanCode' })
  consent.refuse()
  expect(consent.getState()).toBeUndefined()
  const again = consent.ask('scanCode')
  expect(consent.getState()?.face).toBe('question')
  consent.agree()
  expect(await again).toBe(true)
})

test('a page that goes takes an open question with it', async () => {
  const consent = new Consent()
  const leave = consent.stand()
  const asked = consent.ask('chooseAvatar')
  leave()
  expect(await asked).toBe(false)
  expect(consent.getState()).toBeUndefined()
})

test('a page that forgot its gate fails aloud instead of waiting for ever', async () => {
  await expect(new Consent().ask('chooseAddress')).rejects.toThrow('no PrivacyGate')
})

test.each([
  ['button.getPhoneNumber', 'getPhoneNumber'],
  ['button.chooseAvatar', 'chooseAvatar'],
  ['input.nickname', 'nickname'],
  ['chooseAddress', 'chooseAddress'],
  ['getLocation', undefined],
  ['', undefined],
])('WeChat’s question about %j is the line %j of the text', (referrer, use) => {
  expect(privacyUseOf(referrer)).toBe(use)
})
