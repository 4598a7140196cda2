import type { Body, Colours, ContentsKind, Label, Maker, Nutrition } from '../../packshots-spec'

/** One SKU with everything needed to build and print it. */
export interface Item {
  readonly product: string
  readonly sku: string
  readonly maker: Maker
  readonly body: Body
  readonly label: Label
  readonly colours: Colours
  readonly contents: readonly ContentsKind[]
  readonly net: string
  /** EAN-13. */
  readonly barcode: string
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly nutrition?: Nutrition | undefined
  /** Against the largest size of the product, by the cube root of the weights. */
  readonly scale: number
}
