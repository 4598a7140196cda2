import type { Frame, Page } from 'playwright-core'

/** Waits until every picture in the window has come or is known not to; those further down come when they are near. */
export async function picturesCame(place: Page | Frame): Promise<void> {
  await place.waitForFunction(() =>
    [...document.images].every((image) => {
      const { left, top, right, bottom, width } = image.getBoundingClientRect()
      const isInWindow = width > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight
      return image.complete || !isInWindow
    }),
  )
}
