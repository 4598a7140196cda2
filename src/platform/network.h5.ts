/** Calls back whenever the phone loses or regains its network. @returns the way to stop. */
export function onNetwork(tell: (isOnline: boolean) => void): () => void {
  const on = () => {
    tell(true)
  }
  const off = () => {
    tell(false)
  }
  window.addEventListener('online', on)
  window.addEventListener('offline', off)
  return () => {
    window.removeEventListener('online', on)
    window.removeEventListener('offline', off)
  }
}
