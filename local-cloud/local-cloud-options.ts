import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readFunctionsConfig, type FunctionsConfig } from './functions-config'
import type { IndexDeclaration } from './ports'

/** How to start a local cloud. Paths are absolute or from the working directory. */
export interface LocalCloudOptions {
  /** All local state. */
  readonly dir: string
  /** 0 picks a free one. */
  readonly port?: number
  /** Forgets all local state first. */
  readonly fresh?: boolean
  /** A new instance of a function for every call, as after a cold start. */
  readonly freshInstances?: boolean
  /** Loads each function at its first call: quicker to start, and a bundle that cannot be loaded is told late. */
  readonly loadsLazily?: boolean
  readonly functionsDir?: string
  readonly functionsConfig?: FunctionsConfig | string
  readonly indexes?: readonly IndexDeclaration[] | string
  /** Offered to functions by name, besides what the pay simulator offers; see config/functions.json. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  readonly hostFile?: string
  readonly panelDir?: string
  readonly shopDir?: string
  /** Whom the panel can be; `GET /sim/personas`. */
  readonly personas?: readonly object[]
  /** What the panel can hold before the camera; `GET /sim/barcodes`. */
  readonly barcodes?: readonly object[]
  /** Collections come into being at the first write, as outside programs expect; else a missing one is an error. */
  readonly createCollections?: boolean
}

/** The indexes and collections the cloud has from the start. */
export function indexesOf({
  indexes = 'config/database-indexes.json',
}: LocalCloudOptions): readonly IndexDeclaration[] {
  if (typeof indexes !== 'string') return indexes
  return JSON.parse(readFileSync(resolve(indexes), 'utf8')) as IndexDeclaration[]
}

/** What is deployed, with its limits. */
export function functionsConfigOf({ functionsConfig = 'config/functions.json' }: LocalCloudOptions): FunctionsConfig {
  return typeof functionsConfig === 'string' ? readFunctionsConfig(resolve(functionsConfig)) : functionsConfig
}
