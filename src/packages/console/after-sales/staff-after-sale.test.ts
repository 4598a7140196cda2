import { actOf, actWords, type StaffAfterSale } from './staff-after-sale'

const one = {
  status: 'asked',
  kind: 'money-only',
  amountFen: 3_990,
  recipient: '林小雨',
  needsSecond: false,
} as StaffAfterSale
const act = (isMine: boolean) => ({ at: 1, isMine })

test.each([
  [{ status: 'asked' }, 'approve'],
  [{ status: 'approved-once', firstApproval: act(true) }, undefined],
  [{ status: 'approved-once', firstApproval: act(false) }, 'approveSecond'],
  [{ status: 'to-send-back' }, undefined],
  [{ status: 'sent-back' }, 'confirmReturn'],
  [{ status: 'refunding' }, undefined],
  [{ status: 'abnormal' }, 'retry'],
] as [Partial<StaffAfterSale>, string | undefined][])('with %j the way on is: %s', (more, found) => {
  expect(actOf({ ...one, ...more })).toBe(found)
})

test.each([
  [{}, 'approve', '同意退 ¥39.90', '钱马上原路退回，不能撤回。'],
  [{ needsSecond: true }, 'approve', '同意退 ¥39.90', '还要另一位同事复核，之后原路退回。'],
  [{ kind: 'return' }, 'approve', '同意退货', '买家 7 天内寄回，验货后再退 ¥39.90。'],
  [{ kind: 'return' }, 'confirmReturn', '货已验，退 ¥39.90', '钱马上原路退回，不能撤回。'],
  [{ kind: 'return', needsSecond: true }, 'confirmReturn', '货已验，退 ¥39.90', '还要另一位同事复核，之后原路退回。'],
  [{ needsSecond: true }, 'approveSecond', '复核，退 ¥39.90', '钱马上原路退回，不能撤回。'],
] as const)('with %j %s is called 「%s」 and says: %s', (...[more, which, name, content]) => {
  const words = actWords({ ...one, ...more }, which)
  expect([words.name, words.content]).toEqual([name, content])
  expect(words.question).toContain('林小雨')
})
