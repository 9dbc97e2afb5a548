import { afterAll, beforeAll, describe, it } from 'vitest'
import { choosePassphrase, fillInKey, sendKey } from '../../tools/tour/journey.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

let twinkey: Twinkey
beforeAll(async () => {
  twinkey = await startTwinkey()
})
afterAll(() => twinkey.end())

describe('a clock that is off', () => {
  it.each([
    [20, 'Trader', /clock is (19|20|21) s behind Gemini’s/],
    [-90, 'Sandbox trader', /clock is (89|90|91) s ahead of Gemini’s/],
  ])('by %i s is allowed for, and told: even where Gemini would have let it pass', async (seconds, label, words) => {
    twinkey.exchange.setSkewSeconds(seconds)
    const options = await twinkey.open('options', '#add')
    const [firstRun, guide] = [
      options.getByLabel('Choose a passphrase'),
      options.getByRole('heading', { name: 'Add a key' }),
    ]
    await firstRun.or(guide).waitFor()
    if (await firstRun.isVisible()) await choosePassphrase(options, 'made-up words, whatever time')
    await guide.waitFor()
    await fillInKey(options, practiceKey(label), label)
    await sendKey(options)
    await options.getByRole('status').getByText(words).waitFor()
    await options.close()
  })
})
