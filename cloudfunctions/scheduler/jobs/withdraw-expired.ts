import { shanghaiDate } from '#domain/kernel/time'
import type { Job } from '#server/serve-trigger'
import { withdrawExpired as withdraw } from '#server/stores/skus'

/** Takes what passed its best-before date off sale, so that no list shows it; pricing refuses it from midnight on anyway. */
export const withdrawExpired: Job = {
  name: 'withdraw-expired',
  run: ({ now }) => withdraw(shanghaiDate(now)),
}
