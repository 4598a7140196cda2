const startedAt = performance.now()

/** Whole seconds since this program began. */
export function elapsedSeconds() {
  return Math.round((performance.now() - startedAt) / 1000)
}

/**
 * Prints one line with the seconds since the start, so that a person sees that work goes on.
 * @param {string} line
 */
export function say(line) {
  console.log(`[${String(elapsedSeconds()).padStart(3)} s] ${line}`)
}

/**
 * Says that `work` goes on, every ten seconds while it does, and returns what it returns.
 * @template T
 * @param {string} doing e.g. "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function sayWhile(doing, work) {
  const begunAt = performance.now()
  const seconds = () => Math.round((performance.now() - begunAt) / 1000)
  say(`${doing} …`)
  const timer = setInterval(() => {
    say(`${doing} … still at it after ${String(seconds())} s`)
  }, 10_000)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}
