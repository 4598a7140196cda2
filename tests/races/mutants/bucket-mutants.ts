import { type Mutant, plant } from './mutant'

/** Bugs of stock that lies in several documents: units sold twice, lost on the way, or out of every buyer's reach. */
export const bucketMutants: readonly Mutant[] = [
  plant(
    'a bucket is taken from without asking what is in it',
    ['hotStock', 'lastUnits'],
    [
      'stock',
      '{ onSale: true, ...free } : free, taken',
      '{ onSale: true, ...free } : { [holder]: _.exists(false) }, taken',
    ],
  ),
  plant(
    'who took units is written after they were taken',
    ['hotStock', 'crowd'],
    [
      'stock',
      'return change(claim, bucket === 0 ? { onSale: true, ...free } : free, taken)',
      `const { [holder]: named, ...units } = taken
  const isTaken = await change(claim, bucket === 0 ? { onSale: true, ...free } : free, units)
  return isTaken && change(claim, {}, { [holder]: named })`,
    ],
  ),
  plant(
    'units go back to the SKU, not to the bucket they came from',
    ['hotStock', 'lastUnits'],
    ['effects', '...part })', '...part, bucket: 0 })'],
  ),
  plant(
    'of an order out of several buckets only the first is remembered',
    ['lastUnits', 'hotStock'],
    ['reserveAll', '[need.skuId, parts]', '[need.skuId, parts.slice(0, 1)]'],
  ),
  plant(
    'what could be had of too few is kept',
    ['lastUnits', 'hotStock'],
    ['reserveLine', '    await releaseParts({ skuId, orderId }, taken)\n', ''],
  ),
  plant(
    'moved units are counted where they came from as well',
    ['hotStock'],
    ['stock', 'const ofRow = { available: _.inc(-units)', 'const ofRow = { available: _.inc(isBack ? -units : 0)'],
  ),
  plant(
    'units leave one document before they come to the other',
    ['hotStock', 'lastUnits'],
    ['stock', "      await tx.update('skus', skuId, ofRow)\n", '      await rows.update({ _id: skuId }, ofRow)\n'],
  ),
  plant(
    'more units are moved than are left',
    ['hotStock', 'lastUnits'],
    ['stock', '!isKnown || left.available < 0', '!isKnown'],
  ),
  plant(
    'buckets are forgotten while somebody holds units there',
    ['hotStock', 'lastUnits'],
    ['level', 'available + held === 0', 'available === 0 && held >= 0'],
  ),
]
