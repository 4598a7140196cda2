import crypto from 'node:crypto'

/** Numbers from one seed: the same seed, the same numbers. */
export interface Randomness {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number
  bytes(size: number): Buffer
}

/** mulberry32: 32 bits of state, far more than a run needs. Nothing here is a secret. */
export function seeded(seed: number): Randomness {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return {
    below: (below) => next() % below,
    bytes(size) {
      const bytes = Buffer.alloc(size)
      for (let at = 0; at < size; at += 1) bytes[at] = next() & 0xff
      return bytes
    },
  }
}

const real = { randomBytes: crypto.randomBytes, randomUUID: crypto.randomUUID, randomFillSync: crypto.randomFillSync }

function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Makes this process's randomness that of `source`, for the shop, the SDK and the local cloud alike; undefined: real again. */
export function useRandomness(source: Randomness | undefined): void {
  if (!source) {
    Object.assign(crypto, real)
    return
  }
  Object.assign(crypto, {
    randomBytes: (size: number, done?: (error: null, bytes: Buffer) => void) => {
      const bytes = source.bytes(size)
      if (!done) return bytes
      process.nextTick(done, null, bytes)
      return undefined
    },
    randomUUID: () => uuidOf(source.bytes(16)),
    randomFillSync: (target: NodeJS.ArrayBufferView) => {
      source.bytes(target.byteLength).copy(Buffer.from(target.buffer, target.byteOffset, target.byteLength))
      return target
    },
  })
}
