import { bucketMutants } from './bucket-mutants'
import { closingMutants } from './closing-mutants'
import type { Mutant } from './mutant'
import { paymentMutants } from './payment-mutants'
import { refundMutants } from './refund-mutants'
import { stockMutants } from './stock-mutants'

/** Every bug that is planted. */
export const mutants: readonly Mutant[] = [
  ...stockMutants,
  ...bucketMutants,
  ...paymentMutants,
  ...closingMutants,
  ...refundMutants,
]
