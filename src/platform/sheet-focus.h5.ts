const page = document

const stopsIn = (sheet: HTMLElement) => [
  ...sheet.querySelectorAll<HTMLElement>('[tabindex="0"], input, textarea, select, a[href], button:not(:disabled)'),
]

/** The sheet on top of the page in view; pages underneath are hidden by Taro's own inline style. */
function topSheet(): HTMLElement | undefined {
  const open = [...page.querySelectorAll<HTMLElement>('.sheet[role=dialog]')]
  return open.filter((sheet) => !sheet.closest('[style*="display: none"]')).at(-1)
}

let held: HTMLElement | undefined
let opener: HTMLElement | undefined

/** Takes the keyboard into a sheet that has opened, and back to where it was when the last one has closed. */
export function followSheets(): void {
  const sheet = topSheet()
  if (sheet === held) return
  const { activeElement } = page
  if (!held && activeElement instanceof HTMLElement) opener = activeElement
  held = sheet
  if (sheet) {
    if (!sheet.hasAttribute('tabindex')) sheet.setAttribute('tabindex', '-1')
    if (!sheet.contains(activeElement)) sheet.focus({ preventScroll: true })
    return
  }
  if (opener?.isConnected) opener.focus({ preventScroll: true })
  opener = undefined
}

/** Keeps Tab inside the sheet that is open: after its last stop comes the first. */
export function keepTabInside(event: KeyboardEvent): void {
  const sheet = topSheet()
  if (event.key !== 'Tab' || !sheet) return
  const stops = stopsIn(sheet)
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  const { activeElement } = page
  const isInside = sheet.contains(activeElement) && activeElement !== sheet
  if (isInside && activeElement !== edge) return
  event.preventDefault()
  const next = event.shiftKey ? stops.at(-1) : stops[0]
  next?.focus()
}
