/** Who goes next: fast-check's scheduler in a race, first come first served before and after it. */
export interface Picker {
  schedule<T>(task: Promise<T>, label: string): Promise<T>
  count(): number
  waitOne(): Promise<void>
}

/** First come, first served. */
export function inOrder(): Picker {
  const waiting: (() => void)[] = []
  return {
    schedule: (task) =>
      new Promise((resolve, reject) => {
        waiting.push(() => void task.then(resolve, reject))
      }),
    count: () => waiting.length,
    waitOne() {
      waiting.shift()?.()
      return Promise.resolve()
    },
  }
}

const turnOfLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export interface GateOptions {
  /** After every step, once all code has run as far as it can. @throws when something is wrong */
  readonly afterStep: () => Promise<void>
  /** Nobody can go on though somebody is waiting; makes time pass. @returns false when that cannot help */
  readonly whenStuck: () => Promise<boolean>
}

/** The one door all effects pass, one at a time; what happens between two effects cannot be seen from outside. */
export class Gate {
  private readonly options: GateOptions
  private picker: Picker = inOrder()
  private underWay = 0
  steps = 0

  constructor(options: GateOptions) {
    this.options = options
  }

  /** Waits to be picked, then works alone. */
  async pass<T>(label: string, work: () => Promise<T>): Promise<T> {
    await this.picker.schedule(Promise.resolve(), label)
    this.underWay += 1
    try {
      return await work()
    } finally {
      this.underWay -= 1
    }
  }

  /** Lets the actors go, one effect at a time in the picker's order, until all have ended. */
  async drive<T>(picker: Picker, start: () => Promise<T>): Promise<T> {
    this.picker = picker
    const at = { isRunning: true }
    const ended = start().finally(() => {
      at.isRunning = false
    })
    ended.catch(() => undefined)
    for (;;) {
      await this.settle()
      if (picker.count() > 0) {
        await picker.waitOne()
        await this.settle()
        this.steps += 1
        await this.options.afterStep()
      } else if (!at.isRunning) {
        this.picker = inOrder()
        return ended
      } else if (!(await this.options.whenStuck())) throw new Error('nobody can go on')
    }
  }

  /** All code has run up to its next effect: no work under way, and twice nothing left in the loop. */
  private async settle(): Promise<void> {
    for (let quiet = 0; quiet < 2;) {
      await turnOfLoop()
      quiet = this.underWay === 0 ? quiet + 1 : 0
    }
  }
}
