import { followSheets, keepTabInside } from './sheet-focus'

/** What a finger can act on, and a keyboard must reach: ours by their role, Taro's own bar by its classes. */
const acts =
  '[role=button], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=link], .taro-navigation-bar-back, .taro-navigation-bar-home'

function makeReachable(root: HTMLElement): void {
  for (const element of root.querySelectorAll(acts)) {
    if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '0')
  }
}

function act(event: KeyboardEvent): void {
  const { key, target } = event
  if (key === 'Escape') [...document.querySelectorAll<HTMLElement>('.sheet-close')].at(-1)?.click()
  if ((key !== 'Enter' && key !== ' ') || !(target instanceof HTMLElement) || !target.matches(acts)) return
  event.preventDefault()
  target.click()
}

/**
 * Gives a keyboard what a finger has: a stop at everything that can be tapped, Enter and Space to tap, Escape to close,
 * and no way behind a sheet that is open.
 */
export function serveKeyboard(): void {
  const { body } = document
  new MutationObserver(() => {
    makeReachable(body)
    followSheets()
  }).observe(body, { childList: true, subtree: true })
  makeReachable(body)
  document.addEventListener('keydown', act)
  document.addEventListener('keydown', keepTabInside)
}
