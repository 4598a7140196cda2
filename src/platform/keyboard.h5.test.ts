/** @jest-environment jsdom */
import { serveKeyboard } from './keyboard'

const tapped: string[] = []

/** Something that can be tapped, as a page draws it after the keyboard is served. */
async function draw(html: string): Promise<HTMLElement> {
  document.body.innerHTML = html
  document.body.firstElementChild!.addEventListener('click', () => tapped.push(document.body.firstElementChild!.id))
  await Promise.resolve()
  return document.body.firstElementChild as HTMLElement
}

const press = (element: HTMLElement, key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  element.dispatchEvent(event)
  return event
}

beforeAll(serveKeyboard)
beforeEach(() => {
  tapped.length = 0
})

test.each(['Enter', ' '])('%j taps what stands under the keyboard, once', async (key) => {
  const button = await draw('<div id="buy" role="button"></div>')
  button.focus()
  expect(document.activeElement).toBe(button)
  expect(press(button, key).defaultPrevented).toBe(true)
  expect(tapped).toEqual(['buy'])
})

test.each(['button', 'checkbox', 'radio', 'switch', 'tab', 'link'])('a %s is a stop for the keyboard', async (role) => {
  const drawn = await draw(`<div id="it" role="${role}"></div>`)
  drawn.focus()
  expect(document.activeElement).toBe(drawn)
  press(drawn, ' ')
  expect(tapped).toEqual(['it'])
})

test('other keys are left to the page', async () => {
  const button = await draw('<div id="buy" role="button"></div>')
  expect(press(button, 'a').defaultPrevented).toBe(false)
  expect(tapped).toEqual([])
})

test('what only shows something is no stop, and a space typed into a field stays a space', async () => {
  const field = await draw('<input id="name">')
  expect(press(field, ' ').defaultPrevented).toBe(false)
  const text = await draw('<div id="text">只放盐</div>')
  expect(text.hasAttribute('tabindex')).toBe(false)
  expect(tapped).toEqual([])
})

test('Escape closes the sheet that is on top', async () => {
  await draw('<div id="close" class="sheet-close" role="button"></div>')
  press(document.body, 'Escape')
  expect(tapped).toEqual(['close'])
})

test('an open sheet takes the keyboard, keeps it, and gives it back', async () => {
  const button = await draw('<div id="buy" role="button"></div>')
  button.focus()
  const sheet = document.createElement('div')
  sheet.className = 'sheet'
  sheet.setAttribute('role', 'dialog')
  sheet.innerHTML = '<div id="first" role="button"></div><input id="middle"><div id="last" role="button"></div>'
  document.body.append(sheet)
  await Promise.resolve()
  expect(document.activeElement).toBe(sheet)

  const tab = (shiftKey = false) => {
    const event = new KeyboardEvent('keydown', { key: 'Tab', shiftKey, bubbles: true, cancelable: true })
    document.activeElement!.dispatchEvent(event)
    return { isTaken: event.defaultPrevented, at: document.activeElement!.id }
  }
  expect(tab()).toEqual({ isTaken: true, at: 'first' })
  expect(tab()).toEqual({ isTaken: false, at: 'first' })
  expect(tab(true)).toEqual({ isTaken: true, at: 'last' })
  expect(tab()).toEqual({ isTaken: true, at: 'first' })

  sheet.remove()
  await Promise.resolve()
  expect(document.activeElement).toBe(button)
  expect(tab().isTaken).toBe(false)
})
