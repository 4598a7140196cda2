import { byId, element } from './element'

let closeOpen: (() => void) | undefined

/**
 * Shows a sheet over the shop and resolves with what was chosen, or `undefined` when it was dismissed: by Escape, by a
 * tap beside it, or because another sheet or another visit took its place. Focus stays inside and goes back afterwards.
 * A sheet marked `aria-busy` is not dismissed by the person.
 */
export function showOverlay<T>(
  title: string,
  fill: (choose: (choice?: T) => void) => readonly Node[],
): Promise<T | undefined> {
  dismissOverlay()
  const before = document.activeElement
  const shop = byId('shop')
  const sheet = element('div', {
    class: 'sheet',
    role: 'dialog',
    'aria-modal': 'true',
    'aria-label': title,
    tabindex: -1,
  })
  const cover = element('div', { class: 'cover' }, [sheet])
  return new Promise((resolve) => {
    const leaving = new AbortController()
    const choose = (choice?: T) => {
      if (leaving.signal.aborted) return
      leaving.abort()
      closeOpen = undefined
      shop.inert = false
      cover.remove()
      if (before instanceof HTMLElement) before.focus()
      resolve(choice)
    }
    const dismiss = () => {
      if (sheet.getAttribute('aria-busy') !== 'true') choose()
    }
    const { signal } = leaving
    cover.addEventListener('click', (event) => event.target === cover && dismiss(), { signal })
    document.addEventListener('keydown', (event) => guideKey(event, sheet, dismiss), { signal })
    sheet.append(...fill(choose))
    byId('screen').append(cover)
    shop.inert = true
    closeOpen = () => choose()
    ;(sheet.querySelector<HTMLElement>('[autofocus]') ?? sheet).focus()
  })
}

/** Closes whatever sheet is open, as if dismissed. */
export function dismissOverlay(): void {
  closeOpen?.()
}

/** What lies in a folded `details` cannot be stepped to. */
const isShown = (stop: HTMLElement): boolean => stop.matches('summary') || !stop.closest('details:not([open])')

function guideKey(event: KeyboardEvent, sheet: HTMLElement, dismiss: () => void): void {
  if (event.key === 'Escape') {
    event.preventDefault()
    dismiss()
  }
  if (event.key !== 'Tab') return
  const stops = [
    ...sheet.querySelectorAll<HTMLElement>('button:not(:disabled), summary, input, select, [tabindex="0"]'),
  ].filter(isShown)
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  if (sheet.contains(document.activeElement) && document.activeElement !== edge) return
  event.preventDefault()
  ;(event.shiftKey ? stops.at(-1) : stops[0])?.focus()
}
