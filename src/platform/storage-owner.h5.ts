const ownerKey = 'lianpu.owner'

/** Whose memory this tab reads. Kept for the tab, so that a page opened anew has it before the panel answers. */
export function storageOwner(): string {
  return `${window.sessionStorage.getItem(ownerKey) ?? ''}.`
}

export function setStorageOwner(openid: string): void {
  window.sessionStorage.setItem(ownerKey, openid)
}
