import Taro from '@tarojs/taro'

/** Calls back whenever the phone loses or regains its network. @returns the way to stop. */
export function onNetwork(tell: (isOnline: boolean) => void): () => void {
  const listen = ({ isConnected }: { isConnected: boolean }) => {
    tell(isConnected)
  }
  Taro.onNetworkStatusChange(listen)
  return () => {
    Taro.offNetworkStatusChange(listen)
  }
}
