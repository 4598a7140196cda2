import type { DatabaseService } from '#local-cloud/ports'
import { startWireServer } from './wire-server'

export type Row = Record<string, unknown> & { _id: string }

/** The SDK's query as it really answers; its own typings say `void | string` for every promise. */
export interface SdkQuery {
  where(filter: object): SdkQuery
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery
  skip(count: number): SdkQuery
  limit(count: number): SdkQuery
  field(projection: object): SdkQuery
  get(): Promise<{ data: Row[] }>
  count(): Promise<{ total: number }>
  update(options: { data: object; multi?: boolean }): Promise<{ stats: { updated: number } }>
  remove(options?: { multi?: boolean }): Promise<{ stats: { removed: number } }>
}

export interface SdkDocument {
  field(projection: object): SdkDocument
  get(): Promise<{ data: Row | null }>
  set(options: { data: object }): Promise<{ _id: string; stats: { updated: number; created: number } }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface SdkCollection extends SdkQuery {
  add(options: { data: object }): Promise<{ _id: string }>
  doc(id: string | number): SdkDocument
  aggregate(): SdkAggregate
}

type Stages =
  | 'addFields'
  | 'bucket'
  | 'bucketAuto'
  | 'count'
  | 'geoNear'
  | 'group'
  | 'limit'
  | 'lookup'
  | 'match'
  | 'project'
  | 'replaceRoot'
  | 'sample'
  | 'skip'
  | 'sort'
  | 'sortByCount'
  | 'unwind'
export type SdkAggregate = Record<Stages, (value: unknown) => SdkAggregate> & {
  end(): Promise<{ list: Row[] }>
  done(): object[]
}

type Comparisons = 'eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin'
type Conditions =
  | Comparisons
  | 'and'
  | 'or'
  | 'nor'
  | 'not'
  | 'exists'
  | 'mod'
  | 'all'
  | 'elemMatch'
  | 'size'
  | 'geoNear'
  | 'geoWithin'
  | 'geoIntersects'
  | 'expr'
type Updates =
  | 'set'
  | 'remove'
  | 'inc'
  | 'mul'
  | 'min'
  | 'max'
  | 'rename'
  | 'bit'
  | 'push'
  | 'pop'
  | 'shift'
  | 'unshift'
  | 'pull'
  | 'pullAll'
  | 'addToSet'
type Expressions =
  | 'add'
  | 'and'
  | 'avg'
  | 'ceil'
  | 'concat'
  | 'cond'
  | 'dateToString'
  | 'divide'
  | 'eq'
  | 'filter'
  | 'first'
  | 'floor'
  | 'gt'
  | 'gte'
  | 'ifNull'
  | 'in'
  | 'last'
  | 'lt'
  | 'map'
  | 'max'
  | 'mergeObjects'
  | 'min'
  | 'mod'
  | 'month'
  | 'multiply'
  | 'or'
  | 'push'
  | 'addToSet'
  | 'reduce'
  | 'size'
  | 'slice'
  | 'split'
  | 'substr'
  | 'subtract'
  | 'sum'
  | 'switch'
  | 'toUpper'
  | 'year'
  | 'setUnion'
  | 'arrayElemAt'
  | 'literal'
  | 'not'
export type SdkCondition = { [operator in Comparisons | 'and' | 'or']: (...operands: unknown[]) => SdkCondition }
export type SdkCommand = Record<Conditions | Updates, (...operands: unknown[]) => SdkCondition> & {
  aggregate: Record<Expressions, (operand: unknown) => object> & { pipeline(): SdkAggregate }
  project: { slice(count: number): object; elemMatch(condition: object): object }
}

export interface SdkTransaction {
  collection(name: string): SdkCollection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

export interface SdkDatabase {
  readonly command: SdkCommand
  readonly Geo: Record<
    'Point' | 'LineString' | 'Polygon' | 'MultiPoint' | 'MultiPolygon',
    (...parts: unknown[]) => object
  >
  collection(name: string): SdkCollection
  createCollection(name: string): Promise<{ errMsg: string }>
  serverDate(options?: { offset: number }): object
  RegExp(options: { regexp: string; options?: string }): object
  startTransaction(): Promise<SdkTransaction>
  runTransaction<T>(run: (transaction: SdkTransaction) => Promise<T>, retries?: number): Promise<T>
}

/** The unmodified official SDK, pointed at a database by environment alone. */
export interface OfficialSdk {
  readonly db: SdkDatabase
  /** A second handle with its own settings. */
  database(config: { throwOnNotFound?: boolean }): SdkDatabase
  close(): Promise<void>
}

/** What the SDK throws: `errCode` is a number for document operations, `code` is lost there. */
export async function errorOf(
  promise: Promise<unknown>,
): Promise<{ errCode?: number; errMsg?: string; code?: string; message: string }> {
  try {
    await promise
  } catch (error) {
    return error as { message: string }
  }
  throw new Error('It was expected to fail.')
}

/** The variables with which the SDK reaches a local cloud at `url`. */
export function sdkEnvironment(url: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local-env',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_ENV: 'local-env',
    TCB_SOURCE: 'wx_client',
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SEQID',
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_API_TOKEN',
    SILENCE: 'true',
  }
}

/** Loads the SDK afresh against a wire server for `database`. It reads its environment when it is required and at each
 *  request, so one test file uses one server; every jest file has its own module registry and process.env. */
export async function loadOfficialSdk(database: DatabaseService): Promise<OfficialSdk> {
  const server = await startWireServer(database)
  Object.assign(process.env, sdkEnvironment(server.url))
  const { default: cloud } = (await import('wx-server-sdk')) as unknown as {
    default: { DYNAMIC_CURRENT_ENV: unknown; init(config: object): void; database(config?: object): SdkDatabase }
  }
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  return { db: cloud.database(), database: (config) => cloud.database(config), close: () => server.close() }
}
