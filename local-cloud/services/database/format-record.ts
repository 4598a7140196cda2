import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Raised whenever older code could no longer read what is written. */
export const DATA_FORMAT = 1

/** Marks a new directory with the format of its data and refuses one written by newer code, before anything opens it.
 *  @throws Error saying which version is needed. */
export function checkFormat(dir: string): void {
  const file = join(dir, 'format')
  if (!existsSync(file)) {
    if (existsSync(join(dir, 'data.mdb')))
      throw new Error(`The database in ${dir} has no format record; it is left as it is.`)
    if (readdirSync(dir).length > 1)
      throw new Error(`${dir} holds something other than a database; it is left as it is.`)
    writeFileSync(file, `${DATA_FORMAT}\n`)
    return
  }
  const text = readFileSync(file, 'utf8').trim()
  const found = Number(text)
  if (!Number.isInteger(found) || found < 1)
    throw new Error(`The database in ${dir} has the unknown format "${text}"; it is left as it is.`)
  if (found > DATA_FORMAT) {
    throw new Error(
      `The database in ${dir} has format ${found}, written by a newer version; this one reads up to ${DATA_FORMAT}.`,
    )
  }
}
