import { element } from './element'

/** The line at the top of a sheet: the way out at the left, what it is in the middle. */
export function sheetHead(title: string, onLeave: () => void, leave = '取消'): HTMLElement {
  return element('header', { class: 'sheet__head' }, [
    element('button', { type: 'button', class: 'quiet', onclick: onLeave }, [leave]),
    element('h3', {}, [title]),
    element('i'),
  ])
}
