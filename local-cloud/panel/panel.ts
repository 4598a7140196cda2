import { answerersOf } from './answerers'
import { change, CloudSilence } from './ask-cloud'
import { clockSection } from './clock-section'
import { byId, element } from './element'
import { eventsSection } from './events-section'
import { dismissOverlay } from './overlay'
import { personaSection } from './persona-section'
import { sceneSection } from './scene-section'
import { keepVisit, launchOf, loadPersonas, restoreVisit, type Persona, type Visit } from './session'
import { shareSection } from './share-section'
import { type CardTap, showCard } from './share-sheet'
import { type SharedCard, splitPath } from './shared-card'
import { bridgeShop } from './shop-bridge'
import { drawStatusBar, matchShopColour } from './status-bar'

const shop = byId('shop') as HTMLIFrameElement
const controls = byId('controls')
const route = element('code', { class: 'route', 'data-testid': 'route' }, ['/'])
let visit: Visit = { openid: '', scene: 1001 }

/** Opens the shop anew, as a mini-program does for another person or another way in. */
function openShop(): void {
  dismissOverlay()
  shop.contentWindow?.location.replace('/shop/')
}

/** Tells the local cloud how she comes in, then opens the shop. */
async function enter(next: Visit): Promise<void> {
  visit = next
  keepVisit(visit)
  showVisit()
  await change('/sim/scene', { persona: visit.openid, ...launchOf(visit) }).catch((error: unknown) => {
    if (!(error instanceof CloudSilence)) console.error(error)
  })
  openShop()
}

let showVisit: () => void = () => undefined
let showLastCard: (card: SharedCard) => void = () => undefined
let personas: readonly Persona[] = []

/** Somebody taps the card in a chat: another way in, with what the card carries. */
function openCard({ path, query }: SharedCard, { openid, opengid }: CardTap): void {
  const scene = opengid ? 1008 : 1007
  void enter({ openid, scene, opened: { path, query }, ...(opengid && { opengid }) })
}

async function receiveCard(card: SharedCard): Promise<void> {
  showLastCard(card)
  const tap = await showCard({ card, personas })
  if (tap) openCard(card, tap)
}

function drawControls(statusBarTime: HTMLElement): void {
  const who = personaSection(personas, visit.openid, (openid) => void enter({ ...visit, openid }))
  const how = sceneSection({
    visit,
    personas,
    onChoose: (chosen) => void enter({ openid: visit.openid, ...chosen }),
  })
  const shared = shareSection({
    personas,
    onShare: () => shop.contentWindow?.postMessage({ lianpu: 1, tell: 'share' }, location.origin),
    onTap: openCard,
    onCode: (path) => void enter({ openid: visit.openid, scene: 1047, opened: splitPath(path) }),
  })
  showLastCard = shared.show
  showVisit = () => {
    who.show(visit.openid)
    how.show(visit.scene)
  }
  controls.append(
    who.block,
    how.block,
    shared.block,
    clockSection(statusBarTime),
    element('footer', { class: 'foot' }, [
      element('span', {}, ['手机在 ', route]),
      element('button', { type: 'button', class: 'quiet', onclick: openShop }, ['重新打开店铺']),
    ]),
  )
}

/** Everybody the cloud knows, asked again while it does not answer. */
const whoIsThere = (): Promise<readonly Persona[]> =>
  loadPersonas().catch(async (error: unknown) => {
    if (!(error instanceof CloudSilence)) throw error
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    return whoIsThere()
  })

function start(): void {
  const statusBarTime = drawStatusBar(byId('status-bar'))
  let firstAnswer: () => void = () => undefined
  const cloudAnswers = new Promise<void>((resolve) => (firstAnswer = resolve))
  eventsSection(byId('log'), (answers) => {
    byId('offline').hidden = answers
    if (answers) firstAnswer()
  })
  const entered = cloudAnswers.then(whoIsThere).then(async (known) => {
    personas = known
    visit = restoreVisit(personas)
    drawControls(statusBarTime)
    await enter(visit)
  })
  entered.catch((error: unknown) => {
    controls.append(element('p', { class: 'block', role: 'alert' }, [`不知道有谁在用：${String(error)}`]))
  })
  setInterval(() => matchShopColour(shop, byId('status-bar')), 1_000)
  bridgeShop({
    shop,
    answerers: answerersOf({
      visit: () => entered.then(() => visit),
      onCard: (card) => void receiveCard(card),
    }),
    told: (_tell, path) => {
      route.textContent = path || '/'
    },
  })
}

start()
