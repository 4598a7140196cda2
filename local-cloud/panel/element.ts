type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>
type Child = Node | string | undefined

/** Makes an element. `on…` functions become listeners, `true` a bare attribute, `false` and `undefined` nothing. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value)
    else if (value === true) made.setAttribute(name, '')
    else if (value !== false && value !== undefined) made.setAttribute(name, String(value))
  }
  made.append(...children.filter((child) => child !== undefined))
  return made
}

/** A titled block of the panel. */
export function section(title: string, children: readonly Child[]): HTMLElement {
  const id = `title-${title}`
  return element('section', { class: 'block', 'aria-labelledby': id }, [element('h2', { id }, [title]), ...children])
}

/** An element the page's markup promises. @throws when it is not there */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page has no #${id}`)
  return found
}
