import { View } from '@tarojs/components'
import { useEffect, useSyncExternalStore } from 'react'
import { Button } from '../components/button'
import { Sheet } from '../components/sheet'
import { AgreeButton } from '../platform/agree-button'
import { openPrivacyText } from '../routes'
import { consent } from './consent'
import { privacyUseText, type PrivacyUse } from './privacy-uses'
import { servePlatformQuestions } from './platform-questions'

/** Asks before the first personal call. Stands once, last, in every page that makes one; empty until asked. */
export function PrivacyGate() {
  useEffect(() => {
    servePlatformQuestions()
    return consent.stand()
  }, [])
  const state = useSyncExternalStore(consent.subscribe, consent.getState, consent.getState)
  return (
    <View>
      {state?.face === 'question' ? <Question use={state.use} /> : null}
      {state?.face === 'refused' ? <Refused use={state.use} /> : null}
    </View>
  )
}

function Question({ use }: { readonly use: PrivacyUse }) {
  const { data, why, when, kept } = privacyUseText(use)
  return (
    <Sheet label="隐私保护指引" onClose={consent.refuse} foot={<Answers />}>
      <View className="privacy-title">用之前先问你一声</View>
      <View className="privacy-lead">
        {SHOP_NAME}要用到你的{data}：{why}。
      </View>
      <View className="privacy-row">
        <View className="privacy-name">什么时候用</View>
        <View className="privacy-words">{when}</View>
      </View>
      <View className="privacy-row">
        <View className="privacy-name">存多久</View>
        <View className="privacy-words">{kept}</View>
      </View>
      <View className="privacy-link" role="link" onClick={openPrivacyText}>
        《{SHOP_NAME}隐私保护指引》全文
      </View>
      <View className="privacy-note">同意后，指引里写的各项在你点到时才用；不同意也能看、能买。</View>
    </Sheet>
  )
}

function Answers() {
  return (
    <View className="privacy-answers">
      <Button size="wide" onTap={consent.refuse}>
        不同意
      </Button>
      <AgreeButton className="button button-brand button-wide" label="同意并继续" onAgree={consent.agree}>
        同意并继续
      </AgreeButton>
    </View>
  )
}

function Refused({ use }: { readonly use: PrivacyUse }) {
  const foot = (
    <Button kind="brand" size="wide" onTap={consent.refuse}>
      知道了
    </Button>
  )
  return (
    <Sheet label="没有同意" onClose={consent.refuse} foot={foot}>
      <View className="privacy-title">好的，不用</View>
      <View className="privacy-lead">{privacyUseText(use).without}。想用时再点一次就行。</View>
    </Sheet>
  )
}
