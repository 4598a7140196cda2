/** Ids carry their kind as a prefix and are alphanumeric only, so they are safe as keys, paths and order numbers. */
export type ProductId = `prd${string}`
export type SkuId = `sku${string}`
export type CategoryId = `cat${string}`
export type OrderId = `ord${string}`
export type PaymentId = `pay${string}`
export type MemberId = `mem${string}`
export type GuideId = `gde${string}`
export type StoreId = `sto${string}`
export type StaffId = `stf${string}`
export type AddressId = `adr${string}`
export type LayoutId = `lay${string}`
export type ParcelId = `pcl${string}`
export type ReviewId = `rev${string}`
/** The comparison of one day with WeChat's bill: `rec20261121`. */
export type ReportId = `rec${string}`
export type DifferenceId = `dif${string}`
export type AfterSaleId = `afs${string}`
export type RefundId = `rfd${string}`
