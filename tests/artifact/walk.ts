import budgets from '../../config/budgets.json'
import { until } from '../support/until'
import type { RunningApp } from './logic-harness'
import type { OpenPage } from './open-page'

/** A person who goes through the compiled pages; what each of her touches costs is held to its budget. */
export interface Walk {
  /** The page in view. */
  top(): OpenPage
  /** Waits until the page in view shows a text, whichever page that is by then. */
  shown(text: string): Promise<void>
  /** Touches the page in view and waits for what comes of it, there or on the page it leads to, or for what goes. */
  touch(act: (page: OpenPage) => void, outcome: Outcome): Promise<void>
}

/** What is read after a touch and was not before, or was and is not any more. */
export type Outcome = string | { readonly gone: string }

const { firstSetDataBytes, interactionSetDataBytes } = budgets.pages

export function walkOn(app: RunningApp): Walk {
  const top = () => {
    const page = app.pages.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }
  const shown = (text: string) =>
    until(() => top().shows(text), text, { seen: () => `${top().route}: ${top().text()}` })

  async function touch(act: (page: OpenPage) => void, outcome: Outcome): Promise<void> {
    const page = top()
    const isSo = () => (typeof outcome === 'string' ? top().shows(outcome) : !top().shows(outcome.gone))
    const what = JSON.stringify(outcome)
    if (isSo()) throw new Error(`${what} before the touch: it would prove nothing`)
    const known = new Set(app.pages)
    const before = page.setDatas.length
    act(page)
    await until(isSo, what, { seen: () => `${top().route}: ${top().text()}` })
    for (const { bytes } of page.setDatas.slice(before)) expect(bytes).toBeLessThanOrEqual(interactionSetDataBytes)
    if (known.has(top())) return
    for (const { bytes } of top().setDatas) expect(bytes).toBeLessThanOrEqual(firstSetDataBytes)
  }

  return { top, shown, touch }
}
