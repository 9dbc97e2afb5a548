import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { addKey } from '../../tools/tour/journey.ts'
import type { Twinkey } from '../browser/twinkey-in.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import type { Measure } from './measures.ts'

/** Gemini's limit (sheet, section 7.5): 600 calls a minute, and five at once. */
const apartMs = 100
const atOnce = 5

const accounts = 121

/** Five times what the limit allows: who has not come to an end then will not. */
const patienceMs = 5 * accounts * apartMs

/** How much longer a group of a hundred accounts takes to be read than Gemini's limit allows, and whether a call was refused. @throws Error where it does not end */
export async function crowdPace(twinkey: Twinkey, options: Page): Promise<Measure[]> {
  const key = practiceKey('Crowd auditor')
  const calls = () => twinkey.exchange.requests.filter(({ keyId }) => keyId === key.publicKey)
  const balances = () => calls().filter(({ path }) => path === '/v1/notionalbalances/usd')
  twinkey.exchange.clearLogs()
  twinkey.exchange.setRateLimits(true)
  await addKey(options, key, 'Crowd', 'Always rising')
  const until = performance.now() + patienceMs
  while (balances().filter(({ status }) => status !== null).length < accounts) {
    if (performance.now() > until) throw new Error(`only ${balances().length} of ${accounts} accounts were read`)
    await wait(100)
  }
  twinkey.exchange.setRateLimits(false)
  const [first, last] = [balances()[0]?.at ?? 0, balances().at(-1)?.at ?? 0]
  const allowed = (balances().length - 1 - atOnce) * apartMs
  return [
    {
      name: `a group of ${accounts} accounts over what the limit allows`,
      value: (last - first) / allowed,
      unit: 'ratio',
      budget: { most: 1.1 },
    },
    {
      name: 'calls refused meanwhile',
      value: calls().filter(({ status }) => status !== 200 && status !== null).length,
      unit: 'count',
      budget: { most: 0 },
    },
  ]
}
