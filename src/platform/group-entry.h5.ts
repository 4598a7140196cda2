import { askPanel } from './panel'

/** The CloudID of the group whose card was opened, or undefined where the panel knows none. */
export async function groupCloudId(): Promise<string | undefined> {
  try {
    return (await askPanel<{ cloudID: string }>('getGroupEnterInfo', {})).cloudID
  } catch {
    return undefined
  }
}
