/** An answer nobody came for is not news any more after this long. */
const keptMs = 10_000

const asked = new Map<string, Promise<unknown>>()

/** Asks before whoever wants the answer is there to ask; it is kept for ten seconds, for one taker. */
export function askAhead<T>(question: string, ask: () => Promise<T>): void {
  const answer = ask()
  asked.set(question, answer)
  // Whoever takes it hears of the failure.
  answer.catch(() => undefined)
  setTimeout(() => {
    if (asked.get(question) === answer) asked.delete(question)
  }, keptMs)
}

/** The answer that was asked for ahead, the first time; after that and otherwise it is asked now. */
export function takeOrAsk<T>(question: string, ask: () => Promise<T>): Promise<T> {
  const answer = asked.get(question) as Promise<T> | undefined
  asked.delete(question)
  return answer ?? ask()
}
