import { tick } from '../platform/tick'

let atServer: number | undefined
let atTick = 0

/** Every answer that carries the server's time sets the clock again. */
export function setServerClock(serverNow: number): void {
  atServer = serverNow
  atTick = tick()
}

/** The server's time in epoch ms, or undefined before the first answer. Only for drawing: the server decides. */
export function serverNow(): number | undefined {
  return atServer === undefined ? undefined : atServer + (tick() - atTick)
}
