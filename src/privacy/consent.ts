import type { PrivacyUse } from './privacy-uses'

/** What the gate shows: a question, or the one sentence after a refusal, or nothing. */
export type GateState = { readonly face: 'question' | 'refused'; readonly use: PrivacyUse } | undefined

/** One question at a time between whoever needs consent and the gate on the page in view. */
export class Consent {
  private state: GateState
  private waiting: ((agreed: boolean) => void)[] = []
  private readonly listeners = new Set<() => void>()
  private gates = 0

  readonly getState = (): GateState => this.state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  /** A gate stands on a page; without one nobody could answer. @returns what to do when it goes */
  readonly stand = (): (() => void) => {
    this.gates += 1
    return () => {
      this.gates -= 1
      if (this.gates === 0) this.close(false)
    }
  }

  get canAsk(): boolean {
    return this.gates > 0
  }

  /** Opens the gate. A second question while it stands open shares its answer. @throws without a gate, which is a bug */
  readonly ask = (use: PrivacyUse): Promise<boolean> => {
    if (!this.canAsk) return Promise.reject(new Error(`no PrivacyGate stands on the page that uses ${use}`))
    return new Promise((resolve) => {
      this.waiting.push(resolve)
      if (this.state?.face !== 'question') this.show({ face: 'question', use })
    })
  }

  readonly agree = (): void => {
    this.close(true)
  }

  /** The first time says what that means and lets her go on; the second closes the gate. */
  readonly refuse = (): void => {
    const { state } = this
    this.close(false)
    if (state?.face === 'question') this.show({ face: 'refused', use: state.use })
  }

  private close(agreed: boolean): void {
    this.show(undefined)
    for (const tell of this.waiting.splice(0)) tell(agreed)
  }

  private show(state: GateState): void {
    this.state = state
    for (const listener of this.listeners) listener()
  }
}

/** The phone's one gate. */
export const consent = new Consent()
