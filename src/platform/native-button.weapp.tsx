import { Button, type ButtonProps } from '@tarojs/components'

/** WeChat's own button without its looks, for what only a button of WeChat's may do. */
export function NativeButton({ className = '', ...rest }: ButtonProps) {
  return <Button className={`native-button ${className}`} hoverClass="pressed" {...rest} />
}
