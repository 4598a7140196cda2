import { Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { memberLimits } from '#domain/members/limits'
import type { Address } from '../../../address/address'
import { call } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { Button } from '../../../components/button'
import { foundWords } from './found-words'

/** So many letters at once are pasted, not typed. */
const pastedLength = 10

/** A whole address in one go: reads what is in it, fills that in, and says what is missing. */
export function PasteBox({ onFound }: { readonly onFound: (found: Partial<Address>) => void }) {
  const [text, setText] = useState('')
  const [said, setSaid] = useState<string>()
  const [isReading, setReading] = useState(false)

  const read = async (whole: string) => {
    const asked = whole.trim().slice(0, memberLimits.pastedAddressLength)
    if (asked === '' || isReading) return
    setReading(true)
    setSaid(undefined)
    try {
      const { found } = await call('members', 'readAddress', { text: asked })
      onFound(found)
      setSaid(foundWords(found))
    } catch (thrown) {
      setSaid(toCallFailure(thrown).message)
    }
    setReading(false)
  }
  return (
    <View className="card paste">
      <Textarea
        className="paste-text"
        value={text}
        maxlength={memberLimits.pastedAddressLength}
        autoHeight
        placeholder="粘贴整段地址，自动识别姓名、电话和地址"
        placeholderClass="input-hint"
        onInput={({ detail }) => {
          const isPasted = detail.value.length - text.length >= pastedLength
          setText(detail.value)
          if (isPasted) void read(detail.value)
        }}
      />
      <View className="paste-foot">
        <View className="paste-said" role="status">
          {isReading ? '正在识别' : said}
        </View>
        {text ? (
          <Button
            size="small"
            kind="quiet"
            onTap={() => {
              setText('')
              setSaid(undefined)
            }}
          >
            清空
          </Button>
        ) : null}
        <Button
          size="small"
          kind="brand"
          isDisabled={text.trim() === ''}
          isBusy={isReading}
          onTap={() => void read(text)}
        >
          识别
        </Button>
      </View>
    </View>
  )
}
