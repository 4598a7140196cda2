import { useEffect, useState } from 'react'
import { call, type Ask } from '../cloud/call'
import { useQuickAdd } from '../sku/quick-add'
import type { Block } from './block'
import { Blocks } from './blocks'

/**
 * What the brand laid out below a page that has its own head. It comes after the page's own content and never stands in
 * its way: when it cannot be had, nothing is shown.
 */
export function PlaceBlocks({ place }: Pick<Ask<'storefront', 'blocks'>, 'place'>) {
  const [blocks, setBlocks] = useState<readonly Block[]>([])
  const quickAdd = useQuickAdd()
  useEffect(() => {
    let isGone = false
    call('storefront', 'blocks', { place }).then(
      (answer) => {
        if (!isGone) setBlocks(answer.blocks)
      },
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [place])
  if (blocks.length === 0) return null
  return (
    <>
      <Blocks blocks={blocks} onAdd={quickAdd.add} />
      {quickAdd.sheet}
    </>
  )
}
