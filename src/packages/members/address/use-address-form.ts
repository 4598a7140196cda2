import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import type { AddressId } from '#domain/kernel/ids'
import {
  addressProblems,
  noAddress,
  readAddress,
  trimmed,
  type Address,
  type AddressProblems,
} from '../../../address/address'
import { addressFormKey } from '../../../address/address-form-key'
import { makeClientKey } from '../../../cart/checkout-draft'
import { deliverTo } from '../../../cart/start-checkout'
import { call } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { forget, recall, remember } from '../../../platform/remembered'
import { backToCheckout, goBack } from '../../../routes'
import type { Found } from './address-fields'

const nothing: Found = new Set()

export interface AddressForm {
  readonly address: Address
  readonly found: Found
  readonly isDefault: boolean
  readonly problems: AddressProblems
  /** Why it was not saved. */
  readonly failure: string | undefined
  readonly isSaving: boolean
  readonly change: (part: Partial<Address>) => void
  readonly fill: (found: Partial<Address>) => void
  readonly setDefault: (isDefault: boolean) => void
  readonly save: () => Promise<void>
  readonly remove: () => Promise<void>
}

interface FormOf {
  readonly addressId: AddressId | undefined
  readonly saved: Address | undefined
  readonly wasDefault: boolean
  /** Saving it also sends the waiting checkout there. */
  readonly isChoosing: boolean
}

/** One change of the book at a time: it leaves the page when it held, and is told above the button when not. */
function useAlone(key: string) {
  const [failure, setFailure] = useState<string>()
  const [isSaving, setSaving] = useState(false)
  const alone = async (act: () => Promise<void>, leave = goBack) => {
    if (isSaving) return
    setSaving(true)
    setFailure(undefined)
    try {
      await act()
      forget(key)
      leave()
    } catch (thrown) {
      setFailure(toCallFailure(thrown).message)
      setSaving(false)
    }
  }
  return { failure, isSaving, alone }
}

async function removeAsked(addressId: AddressId, alone: (act: () => Promise<void>) => Promise<void>): Promise<void> {
  const { confirm } = await Taro.showModal({ title: '删除这个地址？', confirmText: '删除', cancelText: '留着' })
  if (!confirm) return
  await alone(async () => {
    await call('members', 'removeAddress', { addressId })
  })
}

/** One address being written. */
export function useAddressForm({ addressId, saved, wasDefault, isChoosing }: FormOf): AddressForm {
  const key = addressFormKey(addressId)
  const [address, setAddress] = useState<Address>(() => {
    const typed = recall(key)
    return typed ? readAddress(typed) : (saved ?? noAddress)
  })
  const [found, setFound] = useState<Found>(nothing)
  const [isDefault, setDefault] = useState(wasDefault)
  const [wasTried, setTried] = useState(false)
  const { failure, isSaving, alone } = useAlone(key)
  const clientKey = useRef(makeClientKey(Math.random))

  // What is read out of a pasted text comes later, and must not undo what was typed meanwhile.
  const latest = useRef(address)
  const put = (part: Partial<Address>) => {
    latest.current = { ...latest.current, ...part }
    remember(key, latest.current)
    setAddress(latest.current)
  }
  const problems = addressProblems(address)
  return {
    address,
    found,
    isDefault,
    problems: wasTried ? problems : {},
    failure,
    isSaving,
    setDefault,
    change: (part) => {
      setFound((old) => new Set([...old].filter((name) => !(name in part))))
      put(part)
    },
    fill: (part) => {
      setFound(new Set(Object.keys(part) as (keyof Address)[]))
      put(part)
    },
    save: async () => {
      setTried(true)
      if (Object.keys(problems).length > 0) return
      const wanted = { addressId, clientKey: clientKey.current, address: trimmed(address), isDefault }
      const keep = async () => {
        await call('members', 'saveAddress', wanted)
        if (isChoosing) deliverTo(wanted.address)
      }
      await alone(keep, isChoosing ? backToCheckout : goBack)
    },
    remove: async () => {
      if (addressId) await removeAsked(addressId, alone)
    },
  }
}
