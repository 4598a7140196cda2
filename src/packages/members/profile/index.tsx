import { Text, View } from '@tarojs/components'
import { shanghaiDate } from '#domain/kernel/time'
import { memberLimits } from '#domain/members/limits'
import { Button } from '../../../components/button'
import { Faces } from '../../../components/faces'
import { groupedNumber } from '../../../components/grouped-number'
import { Icon } from '../../../components/icon'
import { Avatar } from '../../../components/member-face'
import { Bone } from '../../../components/skeleton'
import { AvatarButton } from '../../../platform/avatar-button'
import { copyText } from '../../../platform/copy-text'
import { NicknameInput } from '../../../platform/nickname-input'
import { PhoneNumberButton } from '../../../platform/phone-number-button'
import { PrivacyGate } from '../../../privacy/privacy-gate'
import { Row } from '../parts/row'
import { useProfile, type Profile, type ProfileDesk } from './use-profile'
import './index.scss'

export default function ProfilePage() {
  const desk = useProfile()
  return (
    <View className="page">
      <Faces loaded={desk.profile} skeleton={<ProfileSkeleton />}>
        {(profile) => (
          <>
            <AvatarOf profile={profile} desk={desk} />
            <View className="card rows">
              <Nickname profile={profile} desk={desk} />
              <Phone profile={profile} desk={desk} />
            </View>
            <View className="card rows">
              <Row
                name="会员号"
                value={groupedNumber(profile.memberNumber)}
                onTap={() => void copyText(profile.memberNumber)}
              />
              <Row name="加入时间" value={shanghaiDate(profile.joinedAt)} />
            </View>
          </>
        )}
      </Faces>
      <PrivacyGate />
    </View>
  )
}

interface PartProps {
  readonly profile: Profile
  readonly desk: ProfileDesk
}

function AvatarOf({ profile, desk }: PartProps) {
  return (
    <View className="profile-head">
      <AvatarButton className="profile-avatar" label="换头像" onChosen={(file) => void desk.changeAvatar(file)}>
        <Avatar avatarId={profile.avatarId} />
        <View className="profile-pencil">
          <Icon name="pencil" size={14} />
        </View>
      </AvatarButton>
      <View className="profile-said">
        {desk.busy === 'avatar' ? '正在换头像' : (desk.failures.avatar ?? '点头像可以换')}
      </View>
    </View>
  )
}

function Nickname({ profile, desk }: PartProps) {
  const shown = desk.typed ?? profile.nickname ?? ''
  const isNew = desk.typed !== undefined && desk.typed.trim() !== '' && desk.typed.trim() !== profile.nickname
  return (
    <View className="profile-part">
      <View className="row">
        <View className="profile-name">昵称</View>
        <NicknameInput
          className="profile-input"
          value={shown}
          maxLength={memberLimits.nicknameLength}
          onChange={desk.type}
        />
        {isNew ? (
          <Button size="small" kind="brand" isBusy={desk.busy === 'nickname'} onTap={() => void desk.saveNickname()}>
            保存
          </Button>
        ) : null}
      </View>
      {desk.failures.nickname ? <View className="profile-problem">{desk.failures.nickname}</View> : null}
    </View>
  )
}

function Phone({ profile, desk }: PartProps) {
  return (
    <View className="profile-part">
      <View className="row profile-number">
        <View className="profile-name">手机号</View>
        <Text className="profile-phone">{profile.maskedPhone ?? '没有绑定'}</Text>
        {profile.maskedPhone ? (
          <Button size="small" isBusy={desk.busy === 'phone'} onTap={() => void desk.unbindPhone()}>
            解绑
          </Button>
        ) : (
          <PhoneNumberButton
            className="button button-brand button-small profile-bind"
            label="绑定手机号"
            onCode={(code) => void desk.bindPhone(code)}
            onRefused={(sentence) => {
              desk.fail('phone', sentence)
            }}
          >
            绑定手机号
          </PhoneNumberButton>
        )}
      </View>
      {desk.failures.phone ? <View className="profile-problem">{desk.failures.phone}</View> : null}
    </View>
  )
}

function ProfileSkeleton() {
  return (
    <View>
      <View className="profile-head">
        <Bone className="profile-avatar-bone" />
      </View>
      <Bone className="card profile-rows-bone" />
    </View>
  )
}
