import { useState } from 'react'
import { afterSaleLimits } from '#domain/after-sales/limits'
import { choosePictures } from '../../../platform/choose-pictures'
import { uploadPicture } from '../../../platform/upload-picture'
import type { HeldAskDraft } from './use-ask-draft'

export interface Pictures {
  readonly ids: readonly string[]
  /** How many are on their way to the cloud. */
  readonly coming: number
  readonly problem: string | undefined
  readonly mayAdd: boolean
  readonly add: () => Promise<void>
  readonly remove: (pictureId: string) => void
}

/** Pictures that go with the form, each sent up as soon as it is chosen. */
export function usePictures({ draft, change }: HeldAskDraft): Pictures {
  const ids = draft.pictureIds
  const [coming, setComing] = useState(0)
  const [problem, setProblem] = useState<string>()
  const room = afterSaleLimits.pictures - ids.length - coming
  const send = async (file: string) => {
    try {
      const pictureId = await uploadPicture('after-sales', file)
      change((old) => ({ pictureIds: [...old.pictureIds, pictureId].slice(0, afterSaleLimits.pictures) }))
    } catch {
      setProblem('有照片没有传上去，再加一次')
    }
    setComing((old) => old - 1)
  }
  const add = async () => {
    setProblem(undefined)
    try {
      const files = (await choosePictures(room)) ?? []
      setComing((old) => old + files.length)
      await Promise.all(files.map(send))
    } catch {
      setProblem('打不开相册，检查一下微信的照片权限')
    }
  }
  const remove = (pictureId: string) => {
    change((old) => ({ pictureIds: old.pictureIds.filter((id) => id !== pictureId) }))
  }
  return { ids, coming, problem, mayAdd: room > 0, add, remove }
}
