import { change, CloudSilence } from './ask-cloud'
import { clockSection } from './clock-section'
import { byId, element } from './element'
import { eventsSection } from './events-section'
import { dismissOverlay } from './overlay'
import { personaSection } from './persona-section'
import { sceneSection } from './scene-section'
import { keepVisit, loadPersonas, queryOf, restoreVisit, type Persona, type Visit } from './session'
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
async function enter(changed: Partial<Visit>): Promise<void> {
  const { sharingGuideId, ...rest } = { ...visit, ...changed }
  visit = { ...rest, ...(sharingGuideId ? { sharingGuideId } : {}) }
  keepVisit(visit)
  const entry = { persona: visit.openid, scene: visit.scene, query: queryOf(visit) }
  await change('/sim/scene', entry).catch((error: unknown) => {
    if (!(error instanceof CloudSilence)) console.error(error)
  })
  openShop()
}

function drawControls(personas: readonly Persona[], statusBarTime: HTMLElement): void {
  controls.append(
    personaSection(personas, visit.openid, (openid) => void enter({ openid })),
    sceneSection({
      visit,
      personas,
      onChoose: ({ scene, sharingGuideId = '' }) => void enter({ scene, sharingGuideId }),
    }),
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
  const entered = cloudAnswers.then(whoIsThere).then(async (personas) => {
    visit = restoreVisit(personas)
    drawControls(personas, statusBarTime)
    await enter({})
  })
  entered.catch((error: unknown) => {
    controls.append(element('p', { class: 'block', role: 'alert' }, [`不知道有谁在用：${String(error)}`]))
  })
  setInterval(() => matchShopColour(shop, byId('status-bar')), 1_000)
  bridgeShop({
    shop,
    session: () => entered.then(() => ({ openid: visit.openid, scene: visit.scene, query: queryOf(visit) })),
    told: (_tell, path) => {
      route.textContent = path || '/'
    },
  })
}

start()
