import { bareNumber, waybillProblem } from './waybill'

test.each([
  [undefined, '7512345678901', '选一家快递公司'],
  ['ZTO', '', '快递单号是 6 到 40 位字母、数字和短横'],
  ['ZTO', '75123', '快递单号是 6 到 40 位字母、数字和短横'],
  ['ZTO', '单号7512345678901', '快递单号是 6 到 40 位字母、数字和短横'],
  ['ZTO', '7512345678901', undefined],
  ['ZTO', ' 7512 3456 78901 ', undefined],
] as const)('%s with the number %j: %s', (company, number, problem) => {
  expect(waybillProblem(company, number)).toBe(problem)
})

test('a number is sent as it is printed, without the spaces', () => {
  expect(bareNumber(' 7512 3456 78901 ')).toBe('7512345678901')
})
