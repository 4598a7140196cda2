import { Text, View } from '@tarojs/components'
import { Icon } from '../../../components/icon'

const five = [1, 2, 3, 4, 5]
const words = ['', '很差', '较差', '一般', '满意', '很满意']

interface StarRowProps {
  /** 0: none chosen yet. */
  readonly stars: number
  readonly onChoose: (stars: number) => void
}

/** Five stars to choose from, and what the chosen ones mean. */
export function StarRow({ stars, onChoose }: StarRowProps) {
  return (
    <View className="star-row">
      <View className="star-row-five" role="radiogroup" ariaLabel="打几颗星">
        {five.map((place) => (
          <View
            key={place}
            className={`star-place${place <= stars ? ' star-place-on' : ''}`}
            role="radio"
            aria-checked={place === stars}
            ariaLabel={`${String(place)} 星，${words[place] ?? ''}`}
            onClick={() => {
              onChoose(place)
            }}
          >
            <Icon name="star" size={24} />
          </View>
        ))}
      </View>
      <Text className={stars > 0 ? 'star-word' : 'star-word star-word-none'}>{words[stars] || '点星打分'}</Text>
    </View>
  )
}

/** Stars as they were given. */
export function GivenStars({ stars }: { readonly stars: number }) {
  return (
    <View className="given-stars" role="img" ariaLabel={`${String(stars)} 星`}>
      {five.map((place) => (
        <View key={place} className={place <= stars ? 'given-star-on' : 'given-star-off'}>
          <Icon name="star" size={14} />
        </View>
      ))}
    </View>
  )
}
