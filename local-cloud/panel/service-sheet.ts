import { askAs, change, record } from './ask-cloud'
import { element } from './element'
import { showOverlay } from './overlay'
import { sheetHead } from './sheet-head'

/** WeChat's chat with the shop's customer service. Ends when she goes back to the shop. */
export async function openServiceChat(openid: string, params: unknown): Promise<{ readonly errMsg: string }> {
  const { from, card } = record(params)
  const about = typeof from === 'string' ? from : ''
  const title = record(card)['title']
  await showOverlay('客服', (close) => drawChat({ openid, about, title, close }))
  return { errMsg: 'openCustomerServiceConversation:ok' }
}

interface Chat {
  readonly openid: string
  readonly about: string
  readonly title: unknown
  readonly close: () => void
}

const bubble = (side: 'mine' | 'theirs', text: string) => element('p', { class: `bubble bubble--${side}` }, [text])

function drawChat({ openid, about, title, close }: Chat): readonly Node[] {
  const said = element('div', { class: 'chat', role: 'log', tabindex: 0 })
  if (typeof title === 'string') said.append(bubble('mine', `[小程序卡片] ${title}`))
  const input = element('input', { 'aria-label': '发给客服', autofocus: true, placeholder: '想问什么', maxlength: 600 })
  const send = async (event: Event) => {
    event.preventDefault()
    const text = input.value.trim()
    if (!text) return
    input.value = ''
    said.append(bubble('mine', text))
    try {
      await change('/sim/service-message', { persona: openid, text, about })
      said.append(bubble('theirs', await autoReply(openid)))
    } catch (error) {
      said.append(bubble('theirs', `没有发出去：${error instanceof Error ? error.message : String(error)}`))
    }
    said.scrollTop = said.scrollHeight
  }
  const button = element('button', { type: 'submit', class: 'step' }, ['发送'])
  const form = element('form', { class: 'line-form', onsubmit: (event) => void send(event) }, [input, button])
  return [sheetHead('客服', close, '返回'), said, form]
}

/** What WeChat answers by itself for the shop: its hours, as the shop's own page has them. */
async function autoReply(openid: string): Promise<string> {
  const reply = await askAs(openid, '/call/storefront/about', {}).catch(() => undefined)
  const { hours, replyWithinHours } = record(record(record(reply)['data'])['service'])
  if (typeof hours !== 'string') return '收到，客服看到后会回复你'
  const within = typeof replyWithinHours === 'number' ? `，${String(replyWithinHours)} 小时内回复` : ''
  return `收到。客服时间 ${hours}${within}`
}
