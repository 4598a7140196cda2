import type { SkuId } from '#domain/kernel/ids'
import type { Answer, Ask } from '../cloud/call'
import { toCallFailure, type CallFailure } from '../cloud/call-failure'

export type Cart = Answer<'cart', 'get'>
export type CartLine = Cart['lines'][number]
export type CartAction = 'get' | 'add' | 'setLine' | 'selectAll' | 'remove'

/** Asks the cart function; injected, so that the store knows no transport. */
export type AskCart = <A extends CartAction>(action: A, input: Ask<'cart', A>) => Promise<Cart>

export interface CartState {
  readonly cart: Cart | undefined
  /** Units in the cart as the hello told them; the cart itself knows better once it is there. */
  readonly toldUnits: number
  readonly failure: CallFailure | undefined
  readonly isLoading: boolean
  /** What the last change of a line ran into, by SKU. */
  readonly lineFailures: Readonly<Record<string, string>>
}

/** The lines that a checkout would take. */
export function chosenLines(cart: Cart): readonly CartLine[] {
  return cart.lines.filter((line) => line.selected && line.state === 'for-sale')
}

/** Units for the badge: of what is for sale, or as told while the cart has not been asked for. */
export function unitsIn({ cart, toldUnits }: CartState): number {
  return cart?.lines.reduce((sum, line) => (line.state === 'for-sale' ? sum + line.quantity : sum), 0) ?? toldUnits
}

/** The cart with these lines, summed as the cloud will sum it, so that a tap shows at once. */
function summed(cart: Cart, lines: Cart['lines']): Cart {
  const next = { ...cart, lines }
  return { ...next, goodsFen: chosenLines(next).reduce((sum, line) => sum + line.priceFen * line.quantity, 0) }
}

function withLine(cart: Cart, skuId: string, change: Pick<CartLine, 'quantity' | 'selected'>): Cart {
  return summed(
    cart,
    cart.lines.map((line) => (line.skuId === skuId ? { ...line, ...change } : line)),
  )
}

/**
 * The one cart of the phone. Changes show at once; one call runs at a time and each next one carries the latest wish,
 * so that ten quick taps are two calls and the last answer is the truth.
 */
export class CartStore {
  private state: CartState = { cart: undefined, toldUnits: 0, failure: undefined, isLoading: false, lineFailures: {} }
  private readonly listeners = new Set<() => void>()
  private readonly wishes = new Map<SkuId, Pick<CartLine, 'quantity' | 'selected'>>()
  /** Lines taken out that the cloud has not heard of yet. */
  private readonly leaving = new Set<SkuId>()
  private chain: Promise<unknown> = Promise.resolve()
  private readonly ask: AskCart

  constructor(ask: AskCart) {
    this.ask = ask
  }

  readonly getState = (): CartState => this.state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  /** Never rejects: the failure stands in the state. */
  readonly load = async (): Promise<void> => {
    this.put({ isLoading: true })
    try {
      await this.inTurn('get', {})
      this.put({ failure: undefined, isLoading: false })
    } catch (thrown) {
      this.put({ failure: toCallFailure(thrown), isLoading: false })
    }
  }

  readonly tellUnits = (toldUnits: number): void => {
    this.put({ toldUnits })
  }

  /** @throws CallFailure */
  readonly add = async (skuId: SkuId, quantity: number): Promise<void> => {
    await this.inTurn('add', { skuId, quantity })
  }

  /** Shows the wish at once; when the cloud says no, the line says why and the cart is read again. Never rejects. */
  readonly setLine = async (skuId: SkuId, change: Pick<CartLine, 'quantity' | 'selected'>): Promise<void> => {
    if (!this.state.cart) return
    this.wishes.set(skuId, change)
    this.put({ cart: withLine(this.state.cart, skuId, change), lineFailures: without(this.state.lineFailures, skuId) })
    await this.queue(async () => {
      const wish = this.wishes.get(skuId)
      this.wishes.delete(skuId)
      if (!wish) return
      try {
        this.accept(await this.ask('setLine', { skuId, ...wish }))
      } catch (thrown) {
        this.put({ lineFailures: { ...this.state.lineFailures, [skuId]: toCallFailure(thrown).message } })
        this.accept(await this.ask('get', {}))
      }
    }).catch(() => undefined)
  }

  /** @throws CallFailure */
  readonly selectAll = async (selected: boolean): Promise<void> => {
    await this.inTurn('selectAll', { selected })
  }

  /** Gone at once; back again when the cloud says no. @throws CallFailure */
  readonly remove = async (skuIds: readonly SkuId[]): Promise<void> => {
    const before = this.state.cart
    for (const skuId of skuIds) this.leaving.add(skuId)
    if (before) this.accept(before)
    try {
      await this.queue(async () => {
        const answer = await this.ask('remove', { skuIds: [...skuIds] })
        for (const skuId of skuIds) this.leaving.delete(skuId)
        this.accept(answer)
      })
    } catch (thrown) {
      for (const skuId of skuIds) this.leaving.delete(skuId)
      if (before) this.accept(before)
      throw thrown
    }
  }

  /** Puts lines back that were taken out: as many as there were, chosen or not as they were. @throws CallFailure */
  readonly putBack = async (lines: readonly CartLine[]): Promise<void> => {
    for (const { skuId, quantity, selected } of [...lines].reverse()) {
      await this.inTurn('add', { skuId, quantity })
      if (!selected) await this.inTurn('setLine', { skuId, quantity, selected })
    }
  }

  private async inTurn<A extends CartAction>(action: A, input: Ask<'cart', A>): Promise<void> {
    await this.queue(async () => {
      this.accept(await this.ask(action, input))
    })
  }

  private queue(step: () => Promise<void>): Promise<void> {
    const done = this.chain.then(step)
    this.chain = done.catch(() => undefined)
    return done
  }

  /** The cloud's cart, without what is being taken out and with wishes on top that it has not heard yet. */
  private accept(answer: Cart): void {
    let cart = summed(
      answer,
      answer.lines.filter((line) => !this.leaving.has(line.skuId)),
    )
    for (const [skuId, wish] of this.wishes) cart = withLine(cart, skuId, wish)
    this.put({ cart })
  }

  private put(change: Partial<CartState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }
}

function without(failures: Readonly<Record<string, string>>, skuId: string): Record<string, string> {
  return Object.fromEntries(Object.entries(failures).filter(([id]) => id !== skuId))
}
