const isLostChunk = (reason: unknown) => /ChunkLoadError|Loading (?:CSS )?chunk/i.test(String(reason))

function element(className: string, text = ''): HTMLElement {
  const made = document.createElement('div')
  made.className = className
  made.textContent = text
  return made
}

function button(words: string, look: string, act: () => void): HTMLElement {
  const made = element(`button ${look} button-small`, words)
  made.setAttribute('role', 'button')
  made.addEventListener('click', act)
  return made
}

/** A page whose code never came: says so and tries again once there is a network. */
function showLostPage(): void {
  if (document.querySelector('.lost-page')) return
  const face = element('lost-page')
  const leave = () => {
    window.removeEventListener('online', reload)
    face.remove()
  }
  const reload = () => {
    if (window.navigator.onLine) window.location.reload()
  }
  const ground = element('message-ground')
  ground.append(element('message-drawing drawing-offline'))
  const acts = element('lost-page-acts')
  acts.append(
    button('返回', 'button-plain', () => {
      leave()
      window.history.back()
    }),
    button('重试', 'button-brand', reload),
  )
  const message = element('message')
  message.setAttribute('role', 'alert')
  message.append(
    ground,
    element('message-title', '网络断了'),
    element('message-advice', '连上网会自己重试，也可以点一下'),
    acts,
  )
  face.append(message)
  document.body.append(face)
  window.addEventListener('online', reload)
}

/** In WeChat a page's code is on the phone; a browser fetches it, and may be offline by then. */
export function serveLostPages(): void {
  window.addEventListener('unhandledrejection', (event) => {
    if (isLostChunk(event.reason)) showLostPage()
  })
}
