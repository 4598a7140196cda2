import { View } from '@tarojs/components'
import { PlaceBlocks } from '../../blocks/place-blocks'
import { call, type Answer } from '../../cloud/call'
import { useLoad } from '../../cloud/use-load'
import { useReloadOnShow } from '../../cloud/use-reload-on-show'
import { Button } from '../../components/button'
import { Faces } from '../../components/faces'
import { GuideCard } from '../../components/guide-card'
import { Icon } from '../../components/icon'
import { MemberFace } from '../../components/member-face'
import { Bone } from '../../components/skeleton'
import { PrivacyGate } from '../../privacy/privacy-gate'
import { openHome, openMemberPage, openOrders, type OrdersTab } from '../../routes'
import { TabBar } from '../../tab-bar/tab-bar'
import { Entries } from './entries'
import { OrderEntries } from './order-entries'
import './index.scss'

type Me = Answer<'members', 'me'>

const loadMe = () => call('members', 'me', {})

export default function MePage() {
  const me = useLoad('me', loadMe)
  useReloadOnShow(me.reload)
  return (
    <View className="page tab-page me-page">
      <Faces loaded={me} skeleton={<MeSkeleton />}>
        {(data) => (
          <>
            <View className="me-card">
              <MemberFace
                member={data}
                note={data.role === 'customer' ? undefined : { guide: '导购', operator: '运营' }[data.role]}
                onTap={() => {
                  openMemberPage('profile')
                }}
              />
            </View>
            <OrderEntries counts={data.orderCounts} />
            <Entries favouriteCount={data.favouriteCount} isOperator={data.role === 'operator'} />
            {BRAND.features.guides ? <Guided guide={data.guide} paidIn={paidTab(data)} /> : null}
            <PlaceBlocks place="me" />
          </>
        )}
      </Faces>
      <TabBar current="me" />
      <PrivacyGate />
    </View>
  )
}

/** Where an order of hers that was paid stands, if there is one. */
function paidTab({ orderCounts: { paid, shipped, received, reviewed } }: Me): OrdersTab | undefined {
  if (paid > 0) return 'paid'
  if (shipped > 0) return 'shipped'
  return received + reviewed > 0 ? 'all' : undefined
}

/** Her guide; for who has none of her own, where the guide of an order is found. */
function Guided({ guide, paidIn }: { readonly guide: Me['guide']; readonly paidIn: OrdersTab | undefined }) {
  if (guide)
    return (
      <View className="me-guide">
        <GuideCard guide={guide} />
      </View>
    )
  const goOn = () => {
    if (paidIn) openOrders(paidIn)
    else openHome()
  }
  return (
    <View className="card me-unguided">
      <View className="me-unguided-disc">
        <Icon name="guide" size={24} />
      </View>
      <View className="me-unguided-text">
        <View className="me-unguided-title">每单都有{BRAND.voice.guideTitle}照看</View>
        <View className="me-unguided-how">{paidIn ? '名片在订单里' : '付款后订单里有名片'}</View>
      </View>
      <Button kind="brand" size="small" onTap={goOn}>
        {paidIn ? '看名片' : '去逛逛'}
      </Button>
    </View>
  )
}

function MeSkeleton() {
  return (
    <View>
      <Bone className="me-card me-card-bone" />
      <Bone className="card me-orders-bone" />
      <Bone className="card me-entries-bone" />
    </View>
  )
}
