import { Text, View } from '@tarojs/components'
import { Icon } from '../../../components/icon'
import { audienceNames, blockKinds, summaryOf, type DraftBlock } from './draft'

interface BlockListProps {
  readonly blocks: readonly DraftBlock[]
  readonly onChange: (blocks: DraftBlock[]) => void
  readonly onEdit: (place: number) => void
  readonly onRemove: (place: number) => void
}

/** The blocks in their order: edit by a tap, move by the arrows. */
export function BlockList({ blocks, onChange, onEdit, onRemove }: BlockListProps) {
  const move = (from: number, to: number) => {
    const next = [...blocks]
    const [moved] = next.splice(from, 1)
    if (moved) next.splice(to, 0, moved)
    onChange(next)
  }
  return (
    <View className="card block-list">
      {blocks.map((block, place) => (
        <View key={`${String(place)}${block.kind}${summaryOf(block)}`} className="block-row">
          <View
            className="block-row-text"
            role="button"
            onClick={() => {
              onEdit(place)
            }}
          >
            <View className="block-row-kind">
              <Text>{blockKinds[block.kind]}</Text>
              {block.audience && block.audience !== 'everyone' ? (
                <Text className="block-row-audience">{audienceNames[block.audience]}</Text>
              ) : null}
            </View>
            <View className="block-row-summary">{summaryOf(block)}</View>
          </View>
          <Act icon="up" label="上移" isOff={place === 0} onTap={() => move(place, place - 1)} />
          <Act icon="down" label="下移" isOff={place === blocks.length - 1} onTap={() => move(place, place + 1)} />
          <Act icon="bin" label="移除" onTap={() => onRemove(place)} />
        </View>
      ))}
    </View>
  )
}

interface ActProps {
  readonly icon: 'up' | 'down' | 'bin'
  readonly label: string
  readonly isOff?: boolean
  readonly onTap: () => void
}

function Act({ icon, label, isOff = false, onTap }: ActProps) {
  return (
    <View
      className={`block-act${isOff ? ' block-act-off' : ''}`}
      role="button"
      ariaLabel={label}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onTap}
    >
      <Icon name={icon} size={16} />
    </View>
  )
}
