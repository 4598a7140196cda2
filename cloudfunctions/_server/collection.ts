import { database } from './cloud'

/** Any document: an id and the fields the store's own type names. */
export interface Document {
  _id: string
}

/** A filter or change in the SDK's terms: values, dotted paths, operators. */
export type Terms = Readonly<Record<string, unknown>>

export interface Page {
  readonly where: Terms
  readonly orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
  /** 1 to 1000; the SDK's silent default is 100, so it is always said. */
  readonly limit: number
  /** Fields to leave out (`false`) or alone to bring (`true`). */
  readonly fields?: Readonly<Record<string, boolean>>
}

/**
 * A filter key whose value is undefined, empty or an empty object would silently vanish on the wire and the filter match
 * everything. @throws TypeError
 */
function assertFilter(terms: Terms): Terms {
  const entries = Object.entries(terms)
  if (entries.length === 0) throw new TypeError('an empty filter matches everything')
  for (const [key, value] of entries) {
    const vanishes =
      value === undefined ||
      value === '' ||
      (typeof value === 'object' &&
        value !== null &&
        Object.getPrototypeOf(value) === Object.prototype &&
        Object.keys(value).length === 0)
    if (vanishes) throw new TypeError(`filter ${key} is empty`)
  }
  return terms
}

/** The server's wording of a duplicate key, documented and observed. */
const duplicateKey = /E11000|DuplicateWrite|DUPLICATE_WRITE/

/** One collection, guarded: no empty filter, no silent limit, a duplicate key is an answer. */
export interface Collection<T extends Document> {
  get(id: string, fields?: Readonly<Record<string, boolean>>): Promise<T | undefined>
  find(page: Page): Promise<T[]>
  /** @returns false when the id or a unique field is taken. */
  insert(document: T): Promise<boolean>
  /** Changes every match atomically per document. @returns how many documents changed. */
  update(where: Terms, change: Terms): Promise<number>
  remove(where: Terms): Promise<number>
  aggregate(): ReturnType<ReturnType<ReturnType<typeof database>['collection']>['aggregate']>
}

/** The collection `name`, typed by what the store keeps there. */
export function collection<T extends Document>(name: string): Collection<T> {
  const reference = () => database().collection(name)
  const filtered = (where: Terms) => reference().where(assertFilter(where))
  return {
    async get(id, fields) {
      if (id === '') throw new TypeError('an empty id')
      const document = reference().doc(id)
      const found = await (fields ? document.field(fields) : document).get()
      return (found as { data?: T | null }).data ?? undefined
    },
    async find({ where, orderBy = [], limit, fields }) {
      let query = filtered(where)
      for (const [field, direction] of orderBy) query = query.orderBy(field, direction)
      if (fields) query = query.field(fields)
      return ((await query.limit(limit).get()) as unknown as { data: T[] }).data
    },
    async insert(document) {
      try {
        await reference().add({ data: document })
        return true
      } catch (error) {
        if (duplicateKey.test(String((error as { errMsg?: string }).errMsg ?? error))) return false
        throw error
      }
    },
    async update(where, change) {
      const result = await filtered(where).update({ data: change })
      return (result as { stats: { updated: number } }).stats.updated
    },
    async remove(where) {
      return ((await filtered(where).remove()) as { stats: { removed: number } }).stats.removed
    },
    aggregate: () => reference().aggregate(),
  }
}
