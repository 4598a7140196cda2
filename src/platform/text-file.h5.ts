/** Whether files can be kept and chosen here. */
export function hasFiles(): boolean {
  return true
}

/** Hands her a file. */
export function saveTextFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  Object.assign(link, { href: url, download: name })
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}

/** Spreadsheets of people in China write GB 18030 unless told otherwise. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The text of a file she chooses; undefined when she leaves. */
export async function chooseTextFile(): Promise<string | undefined> {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', accept: '.csv,text/csv' })
  const file = await new Promise<File | undefined>((resolve) => {
    input.addEventListener('change', () => {
      resolve(input.files?.[0])
    })
    input.addEventListener('cancel', () => {
      resolve(undefined)
    })
    input.click()
  })
  return file && textOf(await file.arrayBuffer())
}
