import { type Colour, contrastOf, over } from './colour'
import { isSeen, nameOf, shownOf } from './element'
import { textsOf } from './words'

/** Any colour of CSS, read from a point painted with it. */
function colourOf(css: string): Colour {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  if (!brush) return [0, 0, 0, 0]
  brush.fillStyle = css
  brush.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data
  return [red, green, blue, alpha / 255]
}

/** Whether something is painted on an element that its styles do not tell exactly: a gradient, or a plate before it. */
function isUnsure(at: Element): boolean {
  if (getComputedStyle(at).backgroundImage.includes('gradient(')) return true
  return ['::before', '::after'].some((pseudo) => {
    const { content, backgroundColor, backgroundImage } = getComputedStyle(at, pseudo)
    return (
      content !== 'none' &&
      (backgroundImage !== 'none' || !/^(?:transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor))
    )
  })
}

/** Whether what covers a text is a sheet that it is no part of: nobody reads it until the sheet has gone. */
function isUnderSheet(element: Element, cover: Element): boolean {
  const sheet = cover.closest('[role=dialog]')
  return sheet !== null && !sheet.contains(element)
}

/**
 * What a text stands on at its middle as styles tell it: a colour, `unsure`, or `picture`, about which nobody can promise
 * anything unless a plate covers it.
 */
function groundAt(element: Element, { left, top, width, height }: DOMRect): Colour | 'unsure' | 'picture' {
  const stack = document.elementsFromPoint(left + width / 2, top + height / 2)
  const place = stack.findIndex((at) => at === element || at.contains(element))
  if (place < 0 || stack.slice(0, place).some((at) => isUnderSheet(element, at))) return 'picture'
  const veils: Colour[] = []
  let isClear = true
  for (const at of stack.slice(place)) {
    if (at !== element && /^(?:img|canvas|video|svg)$/i.test(at.tagName)) return 'picture'
    const { backgroundImage, backgroundColor } = getComputedStyle(at)
    if (backgroundImage.includes('url(')) return 'picture'
    if (isUnsure(at)) isClear = false
    const colour = colourOf(backgroundColor)
    if (colour[3] === 1) return isClear ? veils.reduceRight((below, veil) => over(veil, below), colour) : 'unsure'
    if (colour[3] > 0) veils.push(colour)
  }
  return isClear ? veils.reduceRight((below, veil) => over(veil, below), [255, 255, 255, 1] as Colour) : 'unsure'
}

function visibilityOf(element: Element): number {
  let share = 1
  for (let at: Element | null = element; at; at = at.parentElement) share *= Number(getComputedStyle(at).opacity)
  return share
}

/** A text that may be too pale: its ink, where it stands, and the contrast it wants. */
export interface PaleText {
  readonly name: string
  readonly ink: Colour
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly wanted: number
}

function paleOf(element: Element, css: string, line: DOMRect): PaleText[] {
  if (element.closest('[aria-disabled=true], [disabled]')) return []
  const { fontSize, fontWeight } = getComputedStyle(element)
  const isLarge = parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 700)
  const [red, green, blue, alpha] = colourOf(css)
  const ink: Colour = [red, green, blue, alpha * visibilityOf(element)]
  const { x, y, width, height } = shownOf(element, line)
  const ground = groundAt(element, new DOMRect(x, y, width, height))
  const wanted = isLarge ? 3 : 4.5
  if (ground === 'picture') return []
  if (ground !== 'unsure' && contrastOf(over(ink, ground), ground) >= wanted) return []
  return [{ name: nameOf(element), ink, box: { x, y, width, height }, wanted }]
}

/** Texts, typed words and hints that are too pale on what they stand on, or stand on what styles do not tell. */
export function paleTexts(screen: Element): PaleText[] {
  const throughAll = document.createElement('style')
  throughAll.textContent = '* { pointer-events: auto !important }'
  document.head.append(throughAll)
  const texts = textsOf(screen).flatMap(({ element, lines: [first] }) =>
    first ? paleOf(element, getComputedStyle(element).color, first) : [],
  )
  const fields = [...screen.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].flatMap(
    (field) => {
      if ((!field.value && !field.placeholder) || !isSeen(field.getBoundingClientRect())) return []
      const words = field.value ? getComputedStyle(field).color : getComputedStyle(field, '::placeholder').color
      return paleOf(field, words, field.getBoundingClientRect())
    },
  )
  throughAll.remove()
  return [...texts, ...fields]
}

/** Makes every letter of the window unseen, so that a picture shows what it stands on. */
export function hideLetters(): void {
  const style = document.createElement('style')
  style.id = 'hidden-letters'
  style.textContent = `*, *::before, *::after, ::placeholder {
    color: transparent !important; -webkit-text-fill-color: transparent !important; text-shadow: none !important;
    text-decoration-color: transparent !important; caret-color: transparent !important; transition: none !important }`
  document.head.append(style)
}

/** Undoes `hideLetters`. */
export function showLetters(): void {
  document.getElementById('hidden-letters')?.remove()
}
