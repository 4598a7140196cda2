import { change, read, record } from './ask-cloud'
import { element } from './element'
import { showOverlay } from './overlay'
import { PlatformError } from './platform-error'

/** How the buyer ends the payment; the names are those of `POST /sim/pay`. */
type Outcome = 'pay' | 'cancel' | 'fail' | 'pay-lose-callback' | 'pay-late'

const trials: readonly { readonly outcome: Outcome; readonly name: string; readonly note: string }[] = [
  { outcome: 'fail', name: '失败', note: '银行没有通过' },
  { outcome: 'pay-lose-callback', name: '付款但丢失回调', note: '店铺收不到通知' },
  { outcome: 'pay-late', name: '晚到的付款', note: '先取消，钱后到' },
]

/** What `wx.requestPayment` tells the mini-program after each outcome. */
const answers: Readonly<Record<Outcome, () => { errMsg: string }>> = {
  pay: () => ({ errMsg: 'requestPayment:ok' }),
  'pay-lose-callback': () => ({ errMsg: 'requestPayment:ok' }),
  cancel: () => fail('requestPayment:fail cancel'),
  'pay-late': () => fail('requestPayment:fail cancel'),
  fail: () => fail('requestPayment:fail 支付失败，请更换支付方式后再试'),
}

/** WeChat's cashier over the shop. Answers as `wx.requestPayment` does. @throws PlatformError */
export async function requestPayment(params: unknown): Promise<{ errMsg: string }> {
  const packed = record(params)['package']
  const prepayId =
    typeof packed === 'string' && packed.startsWith('prepay_id=') ? packed.slice('prepay_id='.length) : ''
  if (!prepayId) return fail('requestPayment:fail parameter error: package should be prepay_id=…')
  const bill = readBill(prepayId)
  const settle = (outcome: Outcome) => change('/sim/pay', { prepayId, outcome })
  const settled = await showOverlay<Outcome>('微信支付', (choose) => drawCashier({ bill, settle, choose }))
  if (settled) return answers[settled]()
  // Dismissed: the person left the cashier, which WeChat Pay need not hear of to keep the order unpaid.
  await settle('cancel').catch(() => undefined)
  return answers.cancel()
}

interface Bill {
  readonly amountFen: number | undefined
  readonly description: string
}

async function readBill(prepayId: string): Promise<Bill> {
  const { amountFen, description } = record(await read(`/sim/pay?prepayId=${encodeURIComponent(prepayId)}`))
  return {
    amountFen: typeof amountFen === 'number' ? amountFen : undefined,
    description: typeof description === 'string' ? description : '',
  }
}

interface Cashier {
  readonly bill: Promise<Bill>
  readonly settle: (outcome: Outcome) => Promise<unknown>
  readonly choose: (outcome?: Outcome) => void
}

function drawCashier({ bill, settle, choose }: Cashier): readonly Node[] {
  const trouble = element('p', { class: 'cashier__trouble', role: 'alert' })
  const buttons: HTMLButtonElement[] = []
  const setBusy = (busy: boolean) => {
    trouble.closest('.sheet')?.setAttribute('aria-busy', String(busy))
    for (const button of buttons) button.disabled = busy
  }
  const act = async (outcome: Outcome) => {
    setBusy(true)
    trouble.textContent = ''
    try {
      await settle(outcome)
      choose(outcome)
    } catch (error) {
      trouble.textContent = sentence(error)
      setBusy(false)
    }
  }
  const button = (outcome: Outcome, look: string, children: readonly (Node | string)[]) => {
    const focus = { autofocus: outcome === 'pay', onclick: () => void act(outcome) }
    const made = element('button', { type: 'button', class: look, 'data-outcome': outcome, ...focus }, children)
    buttons.push(made)
    return made
  }
  const tried = trials.map(({ outcome, name, note }) =>
    button(outcome, 'trial', [element('b', {}, [name]), element('span', {}, [note])]),
  )
  const cancel = button('cancel', 'quiet', ['取消'])
  return [
    element('header', { class: 'sheet__head' }, [cancel, element('h3', {}, ['微信支付']), element('i')]),
    ...drawBill(bill, trouble),
    trouble,
    button('pay', 'pay', ['支付']),
    element('div', { class: 'trials' }, [element('p', {}, ['试试不顺的时候']), ...tried]),
  ]
}

/** Merchant, amount and how it is paid; filled in when the bill is read. */
function drawBill(bill: Promise<Bill>, trouble: HTMLElement): readonly Node[] {
  const amount = element('p', { class: 'cashier__amount', 'data-testid': 'pay-amount' }, ['¥ …'])
  const merchant = element('p', { class: 'cashier__merchant' }, [' '])
  bill.then(
    ({ amountFen, description }) => {
      amount.textContent = amountFen === undefined ? '¥ —' : `¥${(amountFen / 100).toFixed(2)}`
      merchant.textContent = description ? `付给示例商户 · ${description}` : '付给示例商户'
    },
    (error: unknown) => {
      amount.textContent = '¥ —'
      trouble.textContent = sentence(error)
    },
  )
  const method = [element('span', {}, ['支付方式']), element('span', {}, ['零钱（模拟，不动真钱）'])]
  return [merchant, amount, element('p', { class: 'cashier__method' }, method)]
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function fail(errMsg: string): never {
  throw new PlatformError(errMsg)
}
