import { Text, View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { Faces } from '../../../components/faces'
import { Icon } from '../../../components/icon'
import { Message } from '../../../components/message'
import { Picture } from '../../../components/picture'
import { RowsSkeleton } from '../../../components/skeleton'
import { copyText } from '../../../platform/copy-text'
import { callPhone } from '../../../platform/phone-call'
import { PrivacyGate } from '../../../privacy/privacy-gate'
import { useAbout, type About } from '../parts/use-about'
import './index.scss'

export default function StoresPage() {
  const about = useAbout()
  return (
    <View className="page">
      <Faces loaded={about} skeleton={<RowsSkeleton />}>
        {({ stores }) =>
          stores.length === 0 ? (
            <Message drawing="shelf" title="还没有门店" advice="线上下单，寄到家里" />
          ) : (
            <>
              {stores.map((store) => (
                <Store key={store.code} store={store} />
              ))}
            </>
          )
        }
      </Faces>
      <PrivacyGate />
    </View>
  )
}

function Store({ store }: { readonly store: About['stores'][number] }) {
  const { name, province, city, district, detail, phone, hours, pictureId } = store
  const address = `${province}${city === province ? '' : city}${district}${detail}`
  return (
    <View className="card store">
      {pictureId ? <Picture pictureId={pictureId} className="store-picture" label={name} /> : null}
      <View className="text-title">{name}</View>
      <View className="store-fact">
        <Icon name="place" size={16} />
        <Text className="store-words">{address}</Text>
      </View>
      <View className="store-fact">
        <Icon name="clock" size={16} />
        <Text className="store-words">{hours}</Text>
      </View>
      <View className="store-acts">
        <Button size="small" onTap={() => void copyText(address)}>
          复制地址，去地图里找
        </Button>
        <Button
          size="small"
          kind="brand"
          onTap={() => {
            callPhone(phone)
          }}
        >
          打电话
        </Button>
      </View>
    </View>
  )
}
