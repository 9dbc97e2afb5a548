// `npm run bench`: how fast Twinkey is, by the built package in a real browser, in one run. `--short` is what CI runs.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromRoot } from '../../tools/root.ts'
import { addKey, choosePassphrase } from '../../tools/tour/journey.ts'
import { startTwinkeyIn } from '../browser/twinkey-in.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { crowdPace } from './crowd.ts'
import { firstPaints } from './first-paint.ts'
import { addKeys, command } from './many-keys.ts'
import { holds, type Measure, tableOf } from './measures.ts'
import { addSigningPage, signing } from './signing.ts'
import { unlocking } from './unlocking.ts'

const isShort = process.argv.includes('--short')
const counts = isShort ? [1, 50] : [1, 50, 500]
const rounds = isShort ? 7 : 15
const passphrase = 'made-up words against the clock'

// The package, and beside it two pages that have nothing to do, or the least: how fast this browser paints at all.
const folder = mkdtempSync(join(tmpdir(), 'twinkey-bench-'))
cpSync(fromRoot('dist/chrome'), folder, { recursive: true })
writeFileSync(
  join(folder, 'empty.html'),
  '<!doctype html><html lang="en"><title>Empty</title><body>Empty</body></html>',
)
writeFileSync(
  join(folder, 'least.html'),
  '<!doctype html><html lang="en"><title>Least</title><body></body><script type="module" src="least.js"></script></html>',
)
writeFileSync(
  join(folder, 'least.js'),
  `const slices = await chrome.storage.session.get(['view.vault', 'view.glance', 'view.reminders'])
document.body.textContent = JSON.stringify(slices).slice(0, 400)`,
)
await addSigningPage(folder)

const measures: Measure[] = []
const twinkey = await startTwinkeyIn('chromium', { extension: folder })
try {
  twinkey.exchange.setRateLimits(false)
  const options = await twinkey.open('options')
  await choosePassphrase(options, passphrase)
  await addKey(options, practiceKey('Collector'), 'Collection', 'Always rising')
  await command(options, 'settings.change', { refreshMinutes: null, autoLockMinutes: null })
  await command(options, 'balances.refresh', null)
  const ratios: number[] = []
  for (const [index, keys] of counts.entries()) {
    tell(`giving the vault ${keys} keys`)
    if (index > 0) await addKeys(twinkey, options, counts[index - 1] ?? 1, keys)
    tell(`opening the popup with ${keys} keys`)
    const paints = await firstPaints(twinkey, options, { empty: 'empty.html', least: 'least.html' }, keys, rounds)
    measures.push(...paints.measures)
    ratios.push(paints.ratio)
    tell(`unlocking ${keys} keys`)
    measures.push(...(await unlocking(options, passphrase, keys, rounds)))
  }
  const flatness = (ratios.at(-1) ?? Number.NaN) / (ratios[0] ?? Number.NaN)
  measures.push({
    name: `the same with ${counts.at(-1)} keys over with one`,
    value: flatness,
    unit: 'ratio',
    budget: { most: 1.25 },
  })
  measures.push(await workerStart(), ...(await signing(twinkey, rounds)))
  tell('reading a group of a hundred accounts')
  measures.push(...(await crowdPace(twinkey, options)))
} finally {
  await twinkey.end()
  rmSync(folder, { recursive: true, force: true })
}

console.log(tableOf(measures))
mkdirSync(fromRoot('out'), { recursive: true })
writeFileSync(
  fromRoot('out/bench.json'),
  `${JSON.stringify({ at: new Date().toISOString(), counts, measures }, null, 2)}\n`,
)
const beyond = measures.filter((measure) => !holds(measure, isShort ? 0.25 : 0))
if (beyond.length > 0) {
  console.error(`Beyond the budget: ${beyond.map(({ name }) => name).join('; ')}`)
  process.exitCode = 1
}

/** What is going on: with hundreds of keys it takes minutes, at the pace that Gemini allows. */
function tell(words: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${words}`)
}

/** From a message to a sleeping worker to its answer. */
async function workerStart(): Promise<Measure> {
  const options = await twinkey.open('options')
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    await twinkey.stopWorker(options)
    const began = performance.now()
    await command(options, 'vault.touch', null)
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  return { name: 'a worker’s start to its first answer', value: times[2] ?? Number.NaN, unit: 'ms', budget: null }
}
