import { uploadAdvice, uploadVerdict } from './shipping-upload'

test.each([
  [0, 'done'],
  [10060002, 'done'],
  [10060023, 'done'],
  [-1, 'later'],
  [10060001, 'later'],
  [10060012, 'later'],
  [undefined, 'later'],
  [10060003, 'person'],
  [10060014, 'person'],
  [268485226, 'person'],
  [47001, 'person'],
] as const)('WeChat’s %s means %s', (errCode, verdict) => {
  expect(uploadVerdict(errCode)).toBe(verdict)
})

test('whoever ships reads what to do, and the code where nobody knows', () => {
  expect(uploadAdvice(10060014)).toContain('更正')
  expect(uploadAdvice(undefined)).toContain('自动再报')
  expect(uploadAdvice(47001)).toContain('47001')
})
