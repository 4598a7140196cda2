/** What the host and its function process tell each other. Everything is JSON. */

export interface FunctionToLoad {
  readonly name: string
  /** The deployed bundle, `index.js`. */
  readonly file: string
  /** The function's own variables: the platform's constants and what config/functions.json grants it. */
  readonly env: Readonly<Record<string, string>>
}

export type ToFunctionProcess =
  | {
      readonly type: 'load'
      readonly functions: readonly FunctionToLoad[]
      /** Each at its first call instead of all now. */
      readonly lazily: boolean
      readonly freshInstances: boolean
      readonly offsetMs: number
    }
  | { readonly type: 'clock'; readonly offsetMs: number }
  | { readonly type: 'ping' }
  | {
      readonly type: 'run'
      readonly id: number
      readonly name: string
      /** The event as JSON text. */
      readonly event: string
      readonly context: Readonly<Record<string, unknown>>
      /** Who calls: variables of this call alone. */
      readonly env: Readonly<Record<string, string>>
    }

export type FromFunctionProcess =
  | { readonly type: 'loaded'; readonly failures: readonly { readonly name: string; readonly stack: string }[] }
  | { readonly type: 'pong' }
  | { readonly type: 'started'; readonly id: number }
  | { readonly type: 'returned'; readonly id: number; readonly reply: string }
  | { readonly type: 'threw'; readonly id: number; readonly stack: string }
  | { readonly type: 'console'; readonly name: string; readonly level: string; readonly text: string }
