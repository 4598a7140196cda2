import { cardBubble } from './card-bubble'
import { element } from './element'
import { showOverlay } from './overlay'
import type { Persona } from './session'
import { chatGroups, type SharedCard } from './shared-card'
import { sheetHead } from './sheet-head'

/** Who taps a card, and where it lies. */
export interface CardTap {
  readonly openid: string
  /** Of the group chat; in a chat of two when absent. */
  readonly opengid?: string
}

interface CardShown {
  readonly card: SharedCard
  readonly personas: readonly Persona[]
}

/** The card in its chat. Resolves with who opens it there, or undefined when it is left lying. */
export function showCard(shown: CardShown): Promise<CardTap | undefined> {
  return showOverlay<CardTap>('聊天里的卡片', (choose) => {
    const { controls, tap } = tapControls(shown)
    const open = () => choose(tap())
    return [
      sheetHead('已发到聊天', choose, '先放着'),
      element('div', { class: 'chat-ground' }, [cardBubble(shown.card)]),
      ...controls,
      element('button', { type: 'button', class: 'pay', autofocus: true, onclick: open }, ['点开这张卡片']),
    ]
  })
}

/** Two choices, whose phone and which chat, and what they stand on. */
export function tapControls({ card, personas }: CardShown): {
  readonly controls: readonly Node[]
  readonly tap: () => CardTap
} {
  const others = [...personas].sort((one, other) => Number(one.openid === card.by) - Number(other.openid === card.by))
  const people = others.map(({ openid, name }) =>
    element('option', { value: openid }, [openid === card.by ? `${name}（分享的人）` : name]),
  )
  const who = element('select', { 'aria-label': '谁点开' }, people)
  const groups = chatGroups.map(({ opengid, name }) => element('option', { value: opengid }, [`群「${name}」`]))
  const where = element('select', { 'aria-label': '在哪里点开' }, [
    element('option', { value: '' }, ['单聊']),
    ...groups,
  ])
  const line = element('div', { class: 'scene-rest' }, [
    element('label', {}, [element('span', {}, ['谁点开']), who]),
    element('label', {}, [element('span', {}, ['在哪里']), where]),
  ])
  const tap = () => ({ openid: who.value, ...(where.value && { opengid: where.value }) })
  return { controls: [line], tap }
}
