import { Text, View } from '@tarojs/components'
import { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { call } from '../../cloud/call'
import { useLoad } from '../../cloud/use-load'
import { Barcode } from '../../components/barcode'
import { Failed, StaleNotice } from '../../components/failed'
import { groupedNumber } from '../../components/grouped-number'
import { MemberFace } from '../../components/member-face'
import { QrCode } from '../../components/qr-code'
import { brightenScreen } from '../../platform/brightness'
import { openMemberPage } from '../../routes'
import { TabBar } from '../../tab-bar/tab-bar'
import { CodeSkeleton } from './code-skeleton'
import { keepCard, knownCard, type MemberCard } from './known-card'
import { LargeBarcode } from './large-barcode'
import './index.scss'

async function loadCard(): Promise<MemberCard> {
  const card = await call('members', 'card', {})
  keepCard(card)
  return card
}

/** Bright while the page is seen, as it was when it is left. */
function useBrightness(): void {
  const restore = useRef<() => void>()
  const dim = () => {
    restore.current?.()
    restore.current = undefined
  }
  useDidShow(() => {
    dim()
    restore.current = brightenScreen()
  })
  useDidHide(dim)
  useUnload(dim)
}

export default function CodePage() {
  const [known] = useState(knownCard)
  const loaded = useLoad('card', loadCard)
  const wasShown = useRef(false)
  useBrightness()
  useDidShow(() => {
    if (wasShown.current) void loaded.reload()
    wasShown.current = true
  })
  const card = loaded.data ?? known
  const retry = () => void loaded.reload()
  return (
    <View className="page tab-page code-page">
      {loaded.failure && card ? <StaleNotice failure={loaded.failure} onRetry={retry} /> : null}
      {card ? <Card card={card} /> : loaded.isLoading ? <CodeSkeleton /> : null}
      {!card && loaded.failure && !loaded.isLoading ? <Failed failure={loaded.failure} onRetry={retry} /> : null}
      <TabBar current="code" />
    </View>
  )
}

function Card({ card }: { readonly card: MemberCard }) {
  const [isLarge, setLarge] = useState(false)
  return (
    <View className="code-card">
      <MemberFace
        member={card}
        onTap={() => {
          openMemberPage('profile')
        }}
      />
      <View className="code-white">
        <View
          className="code-bars"
          role="button"
          ariaLabel="放大条形码"
          onClick={() => {
            setLarge(true)
          }}
        >
          <Barcode text={card.memberNumber} className="code-barcode" />
        </View>
        <Text className="code-number">{groupedNumber(card.memberNumber)}</Text>
        <QrCode text={card.memberNumber} className="code-qr" />
        <View className="code-hint">出示给导购或客服，就能找到你</View>
      </View>
      {isLarge ? (
        <LargeBarcode
          memberNumber={card.memberNumber}
          grouped={groupedNumber(card.memberNumber)}
          onClose={() => {
            setLarge(false)
          }}
        />
      ) : null}
    </View>
  )
}
