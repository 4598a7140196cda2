import type { StaffId } from '#domain/kernel/ids'
import { collection } from '../collection'
import { hashId } from '../hash-id'

export type StaffRole = 'guide' | 'operator'

interface StaffDocument {
  _id: StaffId
  openid: string
  role: StaffRole
  active: boolean
}

const staff = collection<StaffDocument>('staff')

/**
 * Who works here by that openid. The brand's owner is named by the environment (`LIANPU_OWNER_OPENID`), so that a new
 * shop has one operator before its database holds anyone.
 */
export async function staffByOpenid(openid: string): Promise<{ staffId: StaffId; role: StaffRole } | undefined> {
  const staffId = hashId('stf', openid)
  if (openid === process.env['LIANPU_OWNER_OPENID']) return { staffId, role: 'operator' }
  const found = await staff.get(staffId)
  return found?.active && found.openid === openid ? { staffId, role: found.role } : undefined
}

/** Gives `openid` a role; the same again changes nothing. */
export async function appointStaff(openid: string, role: StaffRole): Promise<void> {
  const _id = hashId('stf', openid)
  if (!(await staff.insert({ _id, openid, role, active: true }))) await staff.update({ _id }, { role, active: true })
}
