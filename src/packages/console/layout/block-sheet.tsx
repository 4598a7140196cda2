import { Textarea, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { Sheet } from '../../../components/sheet'
import { Choice } from './choice'
import {
  audienceNames,
  blockKinds,
  fieldsOf,
  problemOf,
  textOf,
  withText,
  type BlockKind,
  type DraftBlock,
  type TextField,
} from './draft'
import { MomentField } from '../parts/moment-field'

interface BlockSheetProps {
  readonly block: DraftBlock
  readonly now: number
  readonly onDone: (block: DraftBlock) => void
  readonly onClose: () => void
}

const looks = { grid: '两列', row: '一行', rank: '排行' } as const
const withMoment = (block: DraftBlock, name: 'fromAt' | 'untilAt', at: number | undefined): DraftBlock => {
  const { [name]: _, ...rest } = block
  return (at === undefined ? rest : { ...rest, [name]: at }) as DraftBlock
}

/** One block's words, goods, audience and time. */
export function BlockSheet({ block: given, now, onDone, onClose }: BlockSheetProps) {
  const [block, setBlock] = useState(given)
  const [typed, setTyped] = useState<Partial<Record<TextField, string>>>({})
  const [problem, setProblem] = useState<string>()
  const done = () => {
    const found = problemOf(block)
    setProblem(found)
    if (!found) onDone(block)
  }
  const leave = async () => {
    if (block === given || (await isLost())) onClose()
  }
  return (
    <Sheet
      label={`编辑${blockKinds[block.kind]}`}
      onClose={() => void leave()}
      foot={
        <Button kind="brand" size="wide" onTap={done}>
          好了
        </Button>
      }
    >
      <View className="block-sheet">
        <View className="block-sheet-title">{blockKinds[block.kind]}</View>
        {(Object.entries(fieldsOf[block.kind]) as [TextField, { name: string; hint: string }][]).map(
          ([field, rule]) => (
            <View key={field} className="block-field">
              <View className="block-field-name">{rule.name}</View>
              <Textarea
                className="block-field-text"
                autoHeight
                maxlength={-1}
                value={typed[field] ?? textOf(block, field)}
                placeholder={rule.hint}
                placeholderClass="input-hint"
                onInput={({ detail }) => {
                  setTyped((old) => ({ ...old, [field]: detail.value }))
                  setBlock((old) => withText(old, field, detail.value))
                }}
              />
            </View>
          ),
        )}
        {block.kind === 'goods' ? (
          <Choice
            label="样式"
            options={looks}
            value={block.look}
            onChange={(look) => {
              setBlock({ ...block, look })
            }}
          />
        ) : null}
        <Choice
          label="给谁看"
          options={audienceNames}
          value={block.audience ?? 'everyone'}
          onChange={(audience) => {
            setBlock({ ...block, audience })
          }}
        />
        <BlockMoments block={block} now={now} onChange={setBlock} />
        {problem ? <View className="block-problem">{problem}</View> : null}
      </View>
    </Sheet>
  )
}

/** Whether she means to leave what she changed. */
async function isLost(): Promise<boolean> {
  const words = { title: '不留这次的改动？', confirmText: '不留', cancelText: '接着改' }
  return (await Taro.showModal(words)).confirm
}

interface BlockMomentsProps {
  readonly block: DraftBlock
  readonly now: number
  readonly onChange: (block: DraftBlock) => void
}

function BlockMoments({ block, now, onChange }: BlockMomentsProps) {
  const isCountdown = (block.kind satisfies BlockKind) === 'countdown'
  return (
    <>
      <MomentField
        name="开始"
        none="随版面"
        value={block.fromAt}
        now={now}
        onChange={(at) => {
          onChange(withMoment(block, 'fromAt', at))
        }}
      />
      <MomentField
        name={isCountdown ? '倒数到' : '结束'}
        none="随版面"
        value={block.untilAt}
        now={now}
        isNeeded={isCountdown}
        onChange={(at) => {
          onChange(withMoment(block, 'untilAt', at))
        }}
      />
    </>
  )
}
