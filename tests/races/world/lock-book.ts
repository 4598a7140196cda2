/** Which documents open transactions have written, so that an ordinary write waits at the gate as it would in the engine. */
export class LockBook {
  private readonly locks = new Map<string, string[]>()
  private waiting: (() => void)[] = []

  /** A transaction has written the documents this query names. */
  take(transactionId: string, query: string): void {
    this.locks.set(transactionId, [...(this.locks.get(transactionId) ?? []), ...idsIn(query)])
  }

  end(transactionId: string): void {
    this.locks.delete(transactionId)
    const woken = this.waiting
    this.waiting = []
    for (const wake of woken) wake()
  }

  endAll(): boolean {
    const had = this.locks.size > 0
    for (const id of [...this.locks.keys()]) this.end(id)
    return had
  }

  isLocked(query: string): boolean {
    return [...this.locks.values()].flat().some((id) => query.includes(id))
  }

  /** Until some transaction has ended. */
  wait(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve))
  }
}

const idsIn = (query: string): string[] =>
  [...query.matchAll(/"(?:(?:ord|pay)[0-9a-f]{32}|(?:sku|bkt)[0-9A-Za-z]+)"/g)].map(([quoted]) => quoted)
