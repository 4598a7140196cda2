import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call, type Answer } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { useLoad, type Loaded } from '../../../cloud/use-load'
import { uploadPicture } from '../../../platform/upload-picture'
import { forget, recall, remember } from '../../../platform/remembered'

export type Profile = Answer<'members', 'card'>

const typedKey = 'nickname-typed'
type Busy = 'avatar' | 'nickname' | 'phone'

export interface ProfileDesk {
  readonly profile: Loaded<Profile>
  readonly busy: Busy | undefined
  /** Why the last change of one of them did not hold. */
  readonly failures: Partial<Record<Busy, string>>
  /** Undefined while she has typed nothing new. */
  readonly typed: string | undefined
  readonly type: (nickname: string) => void
  readonly saveNickname: () => Promise<void>
  readonly changeAvatar: (file: string) => Promise<void>
  readonly bindPhone: (code: string) => Promise<void>
  readonly unbindPhone: () => Promise<void>
  readonly fail: (what: Busy, sentence: string) => void
}

const loadProfile = () => call('members', 'card', {})

/** One change at a time; its failure is kept by what it was about. */
function useChange(profile: Loaded<Profile>) {
  const [busy, setBusy] = useState<Busy>()
  const [failures, setFailures] = useState<ProfileDesk['failures']>({})
  const fail = (what: Busy, sentence: string) => {
    setFailures((old) => ({ ...old, [what]: sentence }))
  }
  const change = async (what: Busy, act: () => Promise<Profile>): Promise<boolean> => {
    if (busy) return false
    setBusy(what)
    setFailures((old) => ({ ...old, [what]: undefined }))
    try {
      profile.replace(await act())
      return true
    } catch (thrown) {
      fail(what, toCallFailure(thrown).message)
      return false
    } finally {
      setBusy(undefined)
    }
  }
  return { busy, failures, fail, change }
}

/** What she may say of herself; one change at a time, each told where it was made. */
export function useProfile(): ProfileDesk {
  const profile = useLoad('profile', loadProfile)
  const { busy, failures, fail, change } = useChange(profile)
  const [typed, setTyped] = useState(() => {
    const kept = recall(typedKey)
    return typeof kept === 'string' && kept !== '' ? kept : undefined
  })
  return {
    profile,
    busy,
    failures,
    typed,
    fail,
    type: (nickname) => {
      remember(typedKey, nickname)
      setTyped(nickname)
    },
    saveNickname: async () => {
      const nickname = typed?.trim()
      if (!nickname) return
      if (!(await change('nickname', () => call('members', 'setProfile', { nickname })))) return
      forget(typedKey)
      setTyped(undefined)
    },
    changeAvatar: async (file) => {
      await change('avatar', async () =>
        call('members', 'setProfile', { avatarId: await uploadPicture('avatars', file) }),
      )
    },
    bindPhone: async (code) => {
      await change('phone', () => call('members', 'bindPhone', { code }))
    },
    unbindPhone: async () => {
      const { confirm } = await Taro.showModal({
        title: '解绑手机号？',
        content: '解绑后我们不再留着它，随时可以再绑',
        confirmText: '解绑',
        cancelText: '不了',
      })
      if (confirm) await change('phone', () => call('members', 'unbindPhone', {}))
    },
  }
}
