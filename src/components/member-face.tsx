import { Text, View } from '@tarojs/components'
import { shanghaiDate } from '#domain/kernel/time'
import { groupedNumber } from './grouped-number'
import { Icon } from './icon'
import { Picture } from './picture'

interface MemberFaceProps {
  readonly member: {
    readonly nickname?: string | undefined
    readonly avatarId?: string | undefined
    readonly memberNumber: string
    readonly joinedAt: number
  }
  /** Something before the date, e.g. a role. */
  readonly note?: string | undefined
  readonly onTap: () => void
}

/** The member card's upper half: pine with a grain, who she is and since when. */
export function MemberFace({ member, note, onTap }: MemberFaceProps) {
  const { nickname, avatarId, memberNumber, joinedAt } = member
  return (
    <View className="member-face" role="button" ariaLabel="我的资料" onClick={onTap}>
      <Avatar avatarId={avatarId} />
      <View className="member-words">
        <View className="member-name">{nickname ?? '取个昵称吧'}</View>
        <View className="member-number">会员号 {groupedNumber(memberNumber)}</View>
      </View>
      <Icon name="right" size={16} />
      <View className="member-foot">
        <Text className="member-shop">{SHOP_NAME}会员</Text>
        <Text className="member-since">
          {note ? `${note} · ` : ''}
          {shanghaiDate(joinedAt)} 加入
        </Text>
      </View>
    </View>
  )
}

/** Her picture, or the shop's own drawing of a person while she has given none. */
export function Avatar({ avatarId }: { readonly avatarId: string | undefined }) {
  if (avatarId) return <Picture pictureId={avatarId} className="avatar" label="头像" isFirst />
  return (
    <View className="avatar avatar-none">
      <Icon name="guide" size={24} />
    </View>
  )
}
