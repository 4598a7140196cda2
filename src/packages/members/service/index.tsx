import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Faces } from '../../../components/faces'
import { Icon } from '../../../components/icon'
import { Bone } from '../../../components/skeleton'
import { callPhone } from '../../../platform/phone-call'
import { ServiceButton } from '../../../platform/service-button'
import { useAbout, type About } from '../parts/use-about'
import { questions, type Question } from './questions'
import './index.scss'

export default function ServicePage() {
  const about = useAbout()
  return (
    <View className="page">
      <Faces loaded={about} skeleton={<Bone className="card service-bone" />}>
        {({ service }) => <Ways service={service} />}
      </Faces>
      <View className="service-title">常问的</View>
      <View className="card rows">
        {questions.map((question) => (
          <Asked key={question.ask} question={question} />
        ))}
      </View>
    </View>
  )
}

/** The chat first, the phone beside it, and when somebody is there. */
function Ways({ service: { phone, hours, replyWithinHours } }: { readonly service: About['service'] }) {
  return (
    <View className="card service">
      <View className="service-ways">
        <ServiceButton className="service-way service-chat" label="在线客服" from="service">
          <Icon name="chat" size={24} />
          <View className="service-way-name">在线客服</View>
        </ServiceButton>
        <View
          className="service-way service-phone"
          hoverClass="pressed"
          role="button"
          ariaLabel={`拨打 ${phone}`}
          onClick={() => {
            callPhone(phone)
          }}
        >
          <Icon name="phone" size={24} />
          <View className="service-way-name">打电话</View>
        </View>
      </View>
      <View className="service-facts">
        <Text>{phone}</Text>
        <Text>{hours}</Text>
      </View>
      <View className="service-promise">留言和投诉 {replyWithinHours} 小时内回复</View>
    </View>
  )
}

function Asked({ question: { ask, answer } }: { readonly question: Question }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <View className="asked">
      <View
        className="row"
        role="button"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen)
        }}
      >
        <View className="row-name">{ask}</View>
        <Icon name={isOpen ? 'up' : 'down'} size={16} />
      </View>
      {isOpen ? <View className="asked-answer">{answer}</View> : null}
    </View>
  )
}
