import { Button } from '../../../components/button'
import { openAddresses } from '../../../routes'

interface FewerProps {
  /** As many as there are. */
  readonly available: number
  readonly onTap: () => void
}

/** Where there are not enough: what there is. */
export function Fewer({ available, onTap }: FewerProps) {
  return (
    <Button size="small" onTap={onTap}>
      改成 {available} 件
    </Button>
  )
}

/** Where it does not go: another address. */
export function OtherAddress() {
  return (
    <Button
      size="small"
      onTap={() => {
        openAddresses('choose')
      }}
    >
      换地址
    </Button>
  )
}
