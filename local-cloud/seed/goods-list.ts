import { addDays, shanghaiDate } from '#domain/kernel/time'

/** The importer takes 90,000 bytes at a time; a list is cut between products, never inside one. */
const importBytes = 80_000

/** The list with `{today-45}` written as the day in Shanghai: a demo's lots are as old whenever it is filled. */
export function datedGoodsList(csv: string, now: number): string {
  return csv.replace(/\{today-(\d{1,4})\}/g, (_, days: string) => addDays(shanghaiDate(now), -Number(days)))
}

/** The list in parts that fit a call, each with the header. Rows of one product stand together in the file. */
export function goodsListParts(csv: string): string[] {
  const [header = '', ...rows] = csv.split(/\r?\n/).filter((row) => row !== '')
  const productOf = (row: string) => row.slice(0, row.indexOf(','))
  const parts: string[][] = [[]]
  let bytes = 0
  rows.forEach((row, index) => {
    const size = Buffer.byteLength(row) + 1
    if (bytes + size > importBytes && productOf(row) !== productOf(rows[index - 1] ?? '')) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)?.push(row)
    bytes += size
  })
  return parts.map((part) => [header, ...part].join('\n'))
}
