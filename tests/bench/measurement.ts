/** What a bench (`tests/bench/<name>.bench.ts`, exporting `measure`) found out in this run. */
export interface Measurement {
  /** Numbers by name; those that config/budgets.json bounds must all be there. */
  readonly figures: Readonly<Record<string, number>>
  /** How many times the thing was measured. */
  readonly n: number
  /** Whether what was measured also did the right thing. */
  readonly isCorrect: boolean
  /** Figures come of a clock: a busy machine spoils them, so a missed target is said and fails nothing but the bench itself. */
  readonly isTimed?: boolean
  readonly seed?: number
  /** Whether functions ran in shared or fresh instances, where that matters. */
  readonly instanceMode?: 'shared' | 'fresh'
}

/** How a bench is run. */
export interface BenchOptions {
  /** Beside what shops would take instead, interleaved in the same run. */
  readonly isBesidePeer: boolean
}
