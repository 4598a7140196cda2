import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the platform's console holds about a function; from config/functions.json. */
export interface FunctionSettings {
  readonly timeoutSeconds: number
  readonly memoryMb: number
  /** Names or `PREFIX_*` of variables the function may see. */
  readonly environment: readonly string[]
  /** Reachable at `/http/<name>` without the SDK. */
  readonly httpAccess?: boolean
}

/** config/functions.json. */
export interface FunctionsConfig {
  readonly runtime: string
  readonly functions: Readonly<Record<string, FunctionSettings>>
  /** What every function may see. */
  readonly sharedEnvironment: readonly string[]
}

/** A timer of a function's config.json; `config` is a 7-field cron expression in UTC+8. */
export interface TriggerSettings {
  readonly name: string
  readonly type: string
  readonly config: string
}

/** A function as it is deployed. */
export interface DeployedFunction extends FunctionSettings {
  readonly name: string
  readonly file: string
  readonly openapi: readonly string[]
  readonly triggers: readonly TriggerSettings[]
}

interface FolderConfig {
  readonly permissions?: { readonly openapi?: readonly string[] }
  readonly triggers?: readonly TriggerSettings[]
}

/** Reads config/functions.json. @throws when it is missing or not JSON. */
export function readFunctionsConfig(file: string): FunctionsConfig {
  return JSON.parse(readFileSync(file, 'utf8')) as FunctionsConfig
}

/** The functions that are both declared and built. @throws when a config.json is broken or declares two triggers. */
export function readDeployedFunctions(dir: string, config: FunctionsConfig): DeployedFunction[] {
  return Object.entries(config.functions).flatMap(([name, settings]) => {
    const file = join(dir, name, 'index.js')
    if (!existsSync(file)) return []
    const configFile = join(dir, name, 'config.json')
    const folder = existsSync(configFile) ? (JSON.parse(readFileSync(configFile, 'utf8')) as FolderConfig) : {}
    const triggers = folder.triggers ?? []
    if (triggers.length > 1) throw new Error(`${name}/config.json: the platform takes one trigger per function`)
    return [{ ...settings, name, file, triggers, openapi: folder.permissions?.openapi ?? [] }]
  })
}

/** The part of `offered` that `wanted` (names or `PREFIX_*`) grants. */
export function grantedEnvironment(
  offered: Readonly<Record<string, string | undefined>>,
  wanted: readonly string[],
): Record<string, string> {
  const matches = (name: string) =>
    wanted.some((want) => (want.endsWith('*') ? name.startsWith(want.slice(0, -1)) : name === want))
  return Object.fromEntries(
    Object.entries(offered).flatMap(([name, value]) => (value !== undefined && matches(name) ? [[name, value]] : [])),
  )
}
