/** WeChat hands out files of chats only; lists are worked on in a browser. */
export function hasFiles(): boolean {
  return false
}

export function saveTextFile(_name: string, _text: string): void {
  throw new Error('no files in WeChat')
}

export function chooseTextFile(): Promise<string | undefined> {
  return Promise.reject(new Error('no files in WeChat'))
}
