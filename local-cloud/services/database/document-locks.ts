import type { CollectionRecord } from './catalog'
import type { IdKey } from './document-id'

/** Whoever holds locks; `ended` resolves when they are given back. */
export interface LockOwner {
  readonly ended: Promise<void>
}

/** The name of a document's lock. */
export function lockName(collection: CollectionRecord, id: IdKey): string {
  return `${collection.number}:${typeof id}:${id}`
}

/** Locks of open transactions, and the ordinary writes that are done but not yet visible to readers. */
export class DocumentLocks {
  private readonly owners = new Map<string, LockOwner>()
  private readonly inFlight = new Map<string, number>()

  ownerOf(name: string): LockOwner | undefined {
    return this.owners.get(name)
  }

  /** False when another owner holds it. */
  take(name: string, owner: LockOwner): boolean {
    const holder = this.owners.get(name)
    if (holder !== undefined) return holder === owner
    this.owners.set(name, owner)
    return true
  }

  release(names: Iterable<string>): void {
    for (const name of names) this.owners.delete(name)
  }

  /** Notes a write whose commit readers cannot see yet; `version` 0 is a removal. */
  wrote(name: string, version: number): void {
    this.inFlight.set(name, version)
  }

  settled(name: string, version: number): void {
    if (this.inFlight.get(name) === version) this.inFlight.delete(name)
  }

  /** The version an invisible write gave the document, or undefined when there is none. */
  unseenVersion(name: string): number | undefined {
    return this.inFlight.get(name)
  }
}
