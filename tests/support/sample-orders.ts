import type { SdkDatabase } from './official-sdk'

/** Four orders in `orders`, the last of which lacks what the others have: goods, time and place. */
export async function addSampleOrders(db: SdkDatabase): Promise<void> {
  const orders = [
    {
      _id: 'o1',
      buyer: 'ann',
      fen: 300,
      goods: ['tea', 'pot'],
      at: new Date(Date.UTC(2026, 0, 5)),
      place: db.Geo.Point(120.1, 30.2),
    },
    {
      _id: 'o2',
      buyer: 'bob',
      fen: 100,
      goods: ['tea'],
      at: new Date(Date.UTC(2026, 1, 6)),
      place: db.Geo.Point(120.2, 30.2),
    },
    {
      _id: 'o3',
      buyer: 'ann',
      fen: 200,
      goods: [],
      at: new Date(Date.UTC(2026, 1, 7)),
      place: db.Geo.Point(121.5, 31.2),
    },
    { _id: 'o4', buyer: 'cyd', fen: 400 },
  ]
  for (const data of orders) await db.collection('orders').add({ data })
}
