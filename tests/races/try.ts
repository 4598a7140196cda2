import { buildShop, buildVendor, requireFrom } from './world/shop-code'
import { createFunctions, createVendor } from './world/functions'
import { runRaces } from './stories/races'
import { storyNames } from './stories/stories'
import { mutants } from './mutants/mutants'
import { hunt } from './mutants/hunt'
const root = process.cwd()
const cpu = () => Math.round((process.cpuUsage().user + process.cpuUsage().system) / 1000)
async function main() {
  const vendor = createVendor(await buildVendor(root), requireFrom(root))
  const [what, only = '', seed = '1', runs = '15', path] = process.argv.slice(2)
  if (what === 'race') {
    const functions = createFunctions(await buildShop(root, []), vendor, requireFrom(root))
    for (const story of storyNames) {
      if (only && story !== only) continue
      const t = cpu()
      const r = await runRaces({ root, functions }, story, {
        seed: Number(seed),
        runs: Number(runs),
        ...(path && { path }),
      })
      console.log(
        story,
        r.runs,
        'runs',
        r.steps,
        'steps',
        cpu() - t,
        'cpu ms',
        JSON.stringify([...r.seen]),
        r.failure ? JSON.stringify(r.failure, null, 1).replaceAll('\\n', '\n') : '',
      )
    }
    return
  }
  for (const m of mutants.slice(Number(path ?? 0))) {
    if (!m.name.includes(only)) continue
    const t = cpu()
    try {
      const h = await hunt(m, { root, vendor, seed: Number(seed), runs: Number(runs) })
      console.log(h.killedBy ?? 'SURVIVED !!!', '|', h.story, h.schedules, cpu() - t, 'ms |', m.name)
    } catch (e) {
      console.log('ERROR', m.name, String(e).slice(0, 400))
    }
  }
}
void main()
