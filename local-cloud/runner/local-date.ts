/** A `Date` that tells the local clock's time: its constructor without arguments, its call and its `now`. Timers stay real. */
export function localDate(real: DateConstructor, now: () => number): DateConstructor {
  const local: DateConstructor = new Proxy(real, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === local ? target : newTarget) as object,
    apply: (target) => new target(now()).toString(),
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  })
  return local
}

/** Replaces `Date` for everything loaded afterwards in this process. */
export function installLocalDate(now: () => number): void {
  const local = localDate(Date, now)
  Object.defineProperty(Date.prototype, 'constructor', { value: local, writable: true, configurable: true })
  globalThis.Date = local
}
