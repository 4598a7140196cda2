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
    const photo = [...screen.querySelectorAll('img')].find(({ naturalWidth }) => naturalWidth > 0)
    plant('top:300px;width:30px;overflow:hidden;white-space:nowrap">文字被切掉了一半')
    plant('top:340px;left:20px">压在下面的字')
    plant('top:345px;left:30px">压在上面的字')
    plant('top:400px;left:20px;width:20px;height:20px" role="button">小')
    plant('top:440px;left:20px;width:60px;height:60px" role="button">甲')
    plant('top:460px;left:40px;width:60px;height:60px" role="button">乙')
    plant('top:540px"><img src="/shop/none.webp" width="9" height="9">')
    plant('top:270px;left:20px;color:#aaa;background:#fff">淡得看不清的字')
    plant('top:50px;left:20px;color:#777;background:#fff;font-size:13px">四点四八倍')
    plant('top:80px;left:20px;color:#fff;opacity:0.5;background:#555">半透明的字')
    plant('top:110px;left:20px;height:31px;overflow:hidden;width:60px;line-height:21px">第一行字第二行字')
    plant(
      'top:150px;left:20px;width:44px;height:44px" role="button"><div style="width:44px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">立即购买这一包</div>',
    )
    plant(
      'top:200px;left:20px;width:40px"><div class="price" style="display:block;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">¥1234.56</div>',
    )
    plant(`top:240px;left:20px"><img class="tall" src="${photo?.src ?? ''}" style="width:40px;height:auto">`)
    plant('top:700px;left:20px;color:#777;background:#fff;font-size:24px">大字够清楚')
    plant('top:740px;left:20px;color:#ccc;background:#fff" aria-disabled="true">还不能点')
  })
  await visit.look('eye-after')
  const seen = visit.complaints.splice(0).join('\n')
  for (const fault of [
    'text cut off',
    'text over text',
    'too small to tap, 20 × 20',
    'two targets',
    'no picture',
    'contrast 2.32, less than 4.5: . 「淡得看不清的字」',
    'contrast 4.48, less than 4.5: . 「四点四八倍」',
    '「半透明的字」',
    'half a line hidden by . 「第一行字第二行字」',
    'cut short by an ellipsis: . 「立即购买这一包」',
    'cut short by an ellipsis: .price 「¥1234.56」',
    'picture jumps from 40 × 0 to 40 × ',
    '404',
  ]) {
    expect(seen).toContain(fault)
  }
  expect(seen).not.toMatch(/contrast.*(?:大字够清楚|还不能点)/)
})
