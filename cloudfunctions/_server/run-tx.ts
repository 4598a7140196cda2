import { database } from './cloud'
import type { Document } from './collection'

/** What a transaction may do: single documents by id. `where()` would silently run outside of it, so it is not offered. */
export interface Tx {
  get<T extends Document>(collection: string, id: string): Promise<T | undefined>
  update(collection: string, id: string, change: Readonly<Record<string, unknown>>): Promise<void>
}

interface SdkTransaction {
  collection(name: string): {
    doc(id: string): {
      get(): Promise<{ data?: unknown }>
      update(options: { data: unknown }): Promise<unknown>
    }
  }
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

const tries = 6
const budgetMs = 8_000

/** Both are safe to try again: nothing was written. A bare -501001 is not, nobody knows what happened. */
const conflict = /TransactionConflict|TransactionBusy|DATABASE_TRANSACTION_CONFLICT/

/** Whether a transaction failed for others' writes alone: nothing was written. */
export const isConflict = (error: unknown): boolean => {
  const { errMsg, message, code } = error as { errMsg?: string; message?: string; code?: string }
  return conflict.test(`${errMsg ?? ''} ${message ?? ''} ${code ?? ''}`)
}

/**
 * Runs `work` on a snapshot of at most five cold documents and commits it. `work` may run several times, so it has no
 * effects of its own. Conflicts are tried again with growing, jittered pauses; the SDK's own retry misses the one that
 * actually occurs. @throws whatever `work` throws, after a rollback.
 */
export async function runTx<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
  const startedAt = performance.now()
  for (let attempt = 1; ; attempt += 1) {
    const transaction = (await database().startTransaction()) as SdkTransaction
    try {
      const result = await work(txOf(transaction))
      await transaction.commit()
      return result
    } catch (error) {
      await transaction.rollback().catch(() => undefined)
      const spentMs = performance.now() - startedAt
      if (!isConflict(error) || attempt === tries || spentMs > budgetMs) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt))
    }
  }
}

function txOf(transaction: SdkTransaction): Tx {
  return {
    async get<T extends Document>(collection: string, id: string) {
      return ((await transaction.collection(collection).doc(id).get()).data ?? undefined) as T | undefined
    },
    async update(collection, id, change) {
      await transaction.collection(collection).doc(id).update({ data: change })
    },
  }
}
