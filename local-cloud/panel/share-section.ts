import { cardBubble } from './card-bubble'
import { element, section } from './element'
import { readPicture } from './read-picture'
import type { Persona } from './session'
import { type CardTap, tapControls } from './share-sheet'
import type { SharedCard } from './shared-card'

interface Sharing {
  readonly personas: readonly Persona[]
  /** Asks the shop to share the page it shows. */
  readonly onShare: () => void
  readonly onTap: (card: SharedCard, tap: CardTap) => void
  /** A 小程序码 was scanned from outside the shop. */
  readonly onCode: (path: string) => void
}

/** 分享出去的: the last card that was shared, ready to be opened by somebody else, and a poster's code. */
export function shareSection({ personas, onShare, onTap, onCode }: Sharing): {
  readonly block: HTMLElement
  readonly show: (card: SharedCard) => void
} {
  const last = element('div', { class: 'last-card' }, [
    element('p', { class: 'hint' }, ['店里分享的卡片会留在这里，换个人从聊天里点开。']),
  ])
  const show = (card: SharedCard) => {
    const { controls, tap } = tapControls({ card, personas })
    const open = () => onTap(card, tap())
    const button = element('button', { type: 'button', class: 'step', onclick: open }, ['从聊天里点开'])
    last.replaceChildren(cardBubble(card), element('div', {}, [...controls, button]))
  }
  const acts = element('div', { class: 'share-acts' }, [
    element('button', { type: 'button', class: 'step', onclick: onShare }, ['转发手机上这一页']),
    posterField(onCode),
  ])
  return { block: section('分享出去的', [last, acts]), show }
}

function posterField(onCode: (path: string) => void): HTMLElement {
  const trouble = element('span', { class: 'trouble', role: 'alert' })
  const scan = async () => {
    const file = input.files?.[0]
    input.value = ''
    if (!file) return
    const found = await readPicture(file)
    trouble.textContent = found?.path ? '' : '图里没有这家店的小程序码'
    if (found?.path) onCode(found.path)
  }
  const input = element('input', {
    type: 'file',
    accept: 'image/*',
    'aria-label': '扫海报进店',
    onchange: () => void scan(),
  })
  return element('div', {}, [element('label', { class: 'step file-step' }, ['扫海报进店', input]), trouble])
}
