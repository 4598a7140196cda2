import { buyerOpenid, type Desk, openDesk } from './support/desk'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

test('the eye that looks at every screen sees each kind of fault when there is one', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(1) })
  await visit.reads('原味瓜子')
  await visit.look('eye-before')
  expect(visit.complaints).toEqual([])
  await visit.screen.evaluate((screen) => {
    const plant = (html: string) => {
      screen.insertAdjacentHTML('afterbegin', `<div style="position:absolute;z-index:1;${html}</div>`)
    }
    plant('top:300px;width:30px;overflow:hidden;white-space:nowrap">文字被切掉了一半')
    plant('top:340px;left:20px">压在下面的字')
    plant('top:345px;left:30px">压在上面的字')
    plant('top:400px;left:20px;width:20px;height:20px" role="button">小')
    plant('top:440px;left:20px;width:60px;height:60px" role="button">甲')
    plant('top:460px;left:40px;width:60px;height:60px" role="button">乙')
    plant('top:540px"><img src="/shop/none.webp" width="9" height="9">')
  })
  await visit.look('eye-after')
  const seen = visit.complaints.splice(0).join('\n')
  for (const fault of ['text cut off', 'text over text', 'too small to tap, 20 × 20', 'two targets', 'no picture']) {
    expect(seen).toContain(fault)
  }
  expect(seen).toContain('404')
})
