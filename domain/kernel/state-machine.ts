/** The only ways a thing may move: the table is the rule and also the WHERE of the write that applies it. */
export type Transitions<Status extends string, Event extends string> = Readonly<
  Record<Event, { readonly from: readonly Status[]; readonly to: Status }>
>

/** Whether `event` may happen in `status`. */
export function mayMove<S extends string, E extends string>(table: Transitions<S, E>, event: E, status: S): boolean {
  return table[event].from.includes(status)
}
