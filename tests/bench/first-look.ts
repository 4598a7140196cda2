import type { Browser, CDPSession, Page } from 'playwright-core'

/** A page that is looked at and tapped as soon as there is something to tap. */
export interface Target {
  readonly url: string
  /** What is tapped first. */
  readonly tapped: string
  /** What the tap brings: a selector, or a part of the address. */
  readonly answered: { readonly selector: string } | { readonly address: string }
}

/** How a page came, in ms from the start of its navigation. */
export interface FirstLook {
  readonly firstContentMs: number
  /** Real content stands there and a tap on it has been answered. */
  readonly interactiveMs: number
  readonly bytes: number
  readonly requests: number
}

const cpuThrottling = 4

interface Watched {
  readonly tapped: string
  readonly selector: string | undefined
  readonly address: string | undefined
}

/** Runs in the page: taps what can be tapped as soon as it is painted, again until it answers, and notes when it has. */
function watchInPage({ tapped, selector, address }: Watched): void {
  const tapAgainMs = 50
  let tappedAt = -tapAgainMs
  const isAnswered = () =>
    selector ? document.querySelector(selector) !== null : location.hash.includes(address ?? '')
  const tap = () => {
    const target = document.querySelector<HTMLElement>(tapped)
    if (performance.now() < tappedAt + tapAgainMs || !target || target.getBoundingClientRect().width === 0) return
    tappedAt = performance.now()
    target.click()
  }
  const look = () => {
    if (!isAnswered()) tap()
    requestAnimationFrame(
      isAnswered() ? () => setTimeout(() => Object.assign(window, { answeredAt: performance.now() })) : look,
    )
  }
  look()
}

async function countTraffic(session: CDPSession): Promise<{ bytes: number; requests: number }> {
  const traffic = { bytes: 0, requests: 0 }
  await session.send('Network.enable')
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength
    traffic.requests += 1
  })
  return traffic
}

function firstContent(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0]
          if (!paint) return
          observer.disconnect()
          resolve(paint.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )
}

/** Opens a page in a browser that knows nothing yet, on a processor four times slower. */
export async function takeFirstLook(browser: Browser, { url, tapped, answered }: Target): Promise<FirstLook> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const traffic = await countTraffic(session)
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpuThrottling })
    await page.addInitScript(watchInPage, {
      tapped,
      selector: 'selector' in answered ? answered.selector : undefined,
      address: 'address' in answered ? answered.address : undefined,
    })
    await page.goto(url, { waitUntil: 'commit' })
    const answer = page.waitForFunction(() => (window as { answeredAt?: number }).answeredAt, undefined, {
      timeout: 30_000,
    })
    const answeredAt = await answer.catch(async () => {
      throw new Error(`no answer to a tap on ${tapped} of ${url}; there is: ${await page.innerText('body')}`)
    })
    const interactiveMs = (await answeredAt.jsonValue()) ?? NaN
    return { firstContentMs: await firstContent(page), interactiveMs, ...traffic }
  } finally {
    await context.close()
  }
}
