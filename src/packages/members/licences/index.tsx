import { Text, View } from '@tarojs/components'
import { Faces } from '../../../components/faces'
import { Message } from '../../../components/message'
import { Picture } from '../../../components/picture'
import { RowsSkeleton } from '../../../components/skeleton'
import { useAbout, type About } from '../parts/use-about'
import './index.scss'

/** Who stands behind the shop, as the law wants it shown. */
export default function LicencesPage() {
  const about = useAbout()
  return (
    <View className="page">
      {BRAND.fictitious ? (
        <View className="card licence-note">{SHOP_NAME}是虚构的示例品牌，下面的编号只作示例，不属于任何企业</View>
      ) : null}
      <View className="card">
        <View className="text-title">经营者</View>
        <View className="text-body">{BRAND.legalName}</View>
      </View>
      <Faces loaded={about} skeleton={<RowsSkeleton />}>
        {({ licences }) =>
          licences.length === 0 ? (
            <Message drawing="shelf" title="还没有上传证照" />
          ) : (
            <>
              {licences.map((licence) => (
                <Licence key={licence.number} licence={licence} />
              ))}
            </>
          )
        }
      </Faces>
    </View>
  )
}

function Licence({
  licence: { name, number, holder, validUntil, pictureId },
}: {
  readonly licence: About['licences'][number]
}) {
  const facts = [
    ['编号', number],
    ['持有人', holder],
    ['有效期至', validUntil],
  ] as const
  return (
    <View className="card">
      <View className="text-title">{name}</View>
      {facts.map(([fact, value]) => (
        <View key={fact} className="licence-fact">
          <Text className="licence-name">{fact}</Text>
          <Text className="licence-value">{value}</Text>
        </View>
      ))}
      {pictureId ? <Picture pictureId={pictureId} className="licence-picture" label={name} /> : null}
    </View>
  )
}
