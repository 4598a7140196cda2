import { element } from './element'
import type { SharedCard } from './shared-card'

/** A card as a chat shows it: title, picture 5:4, what it is. */
export function cardBubble({ title, imageUrl }: SharedCard): HTMLElement {
  const picture = imageUrl
    ? element('img', { class: 'card__picture', src: imageUrl, alt: '' })
    : element('div', { class: 'card__picture' })
  return element('div', { class: 'card', 'data-testid': 'shared-card' }, [
    element('b', {}, [title]),
    picture,
    element('small', {}, ['小程序']),
  ])
}
