import { View } from '@tarojs/components'
import { Icon } from '../../../components/icon'

const five = [1, 2, 3, 4, 5]

/** One to five. */
export function Stars({ stars }: { readonly stars: number }) {
  return (
    <View className="stars" role="img" ariaLabel={`${String(stars)} 星`}>
      {five.map((place) => (
        <View key={place} className={place <= stars ? 'star-on' : 'star-off'}>
          <Icon name="star" size={14} />
        </View>
      ))}
    </View>
  )
}
