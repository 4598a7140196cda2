/** Not run: what must not compile. An expected error that does not occur fails the type check. */
import * as z from 'zod'
import { action, strict } from '#domain/kernel/contract'
import { Refusal } from '#domain/kernel/refusals'
import { serve } from '#server/serve'
import { type AuthorisationTable, authorisationTable } from '../support/authorisation'

const contract = {
  greet: action({
    access: 'customer',
    input: strict({ name: z.string() }),
    output: strict({ text: z.string() }),
    refuses: [],
  }),
  dismiss: action({ access: 'operator', input: strict({}), output: strict({ staffId: z.string() }), refuses: [] }),
}

const greet = (input: { name: string }) => Promise.resolve({ text: `你好，${input.name}` })

// A whole set of handlers compiles, and a staff action's handler may read who the staff is.
serve(contract, { greet, dismiss: (_, { staff }) => Promise.resolve({ staffId: staff.staffId }) })

// @ts-expect-error a missing handler
serve(contract, { greet })

serve(contract, {
  // @ts-expect-error a wrong reply
  greet: () => Promise.resolve({ txt: '你好' }),
  dismiss: (_, { staff }) => Promise.resolve({ staffId: staff.staffId }),
})

serve(contract, {
  // @ts-expect-error a customer's handler has no staff to read
  greet: (_, { staff }) => Promise.resolve({ text: String(staff) }),
  dismiss: (_, { staff }) => Promise.resolve({ staffId: staff.staffId }),
})

// @ts-expect-error an action says who may call it
action({ input: strict({}), output: strict({}), refuses: [] })

// @ts-expect-error a refusal's details are those of its code
new Refusal('STOCK_SHORT', { skuId: 'skuA' })

const { 'orders/place': placing, ...unjudged } = authorisationTable
// @ts-expect-error an action of which nobody has said who may do it
unjudged satisfies AuthorisationTable
placing satisfies AuthorisationTable['orders/place']
