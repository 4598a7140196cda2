import { hideLetters, type PaleText, paleTexts, showLetters } from './contrast'
import { faultsOfPictures } from './pictures'
import { faultsOfTargets } from './targets'
import { faultsOfTexts } from './texts'
import { faultsOfWords } from './words'

/** A window that has an eye. */
export interface WindowWithEye {
  /** What a careful eye would object to on a page, in words; contrast apart. */
  faultsOfLook(screen: Element): string[]
  /** Texts whose contrast has to be seen in a picture of what they stand on. */
  paleTexts(screen: Element): PaleText[]
  hideLetters(): void
  showLetters(): void
}

function faultsOfLook(screen: Element): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  return [
    ...faultsOfTargets(screen),
    ...faultsOfTexts(screen),
    ...faultsOfWords(screen),
    ...faultsOfPictures(screen),
    ...(scrollWidth > clientWidth ? ['the page moves sideways'] : []),
  ]
}

Object.assign(window, { faultsOfLook, paleTexts, hideLetters, showLetters } satisfies WindowWithEye)
