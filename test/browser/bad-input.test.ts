import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addKey, choosePassphrase, fillInKey, sendKey, unlockWith } from '../../tools/tour/journey.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

const passphrase = 'made-up words to err with'
const auditor = practiceKey('Auditor')
let twinkey: Twinkey
let options: Page
beforeAll(async () => {
  twinkey = await startTwinkey()
  options = await twinkey.open('options')
  await choosePassphrase(options, passphrase)
  await addKey(options, practiceKey('Trader'), 'Grid bot')
})
afterAll(() => twinkey.end())
beforeEach(async () => {
  await options.goto('about:blank')
  await options.goto(`${twinkey.address('options')}#add`)
})

const field = (label: string) => options.getByLabel(label, { exact: true })

describe('in the guide, what was pasted wrong gets a sentence and stays where it is:', () => {
  it.each<[string, { publicKey?: string; secret?: string; environment?: 'sandbox' }, RegExp]>([
    ['nothing at all', { publicKey: '', secret: '' }, /paste/i],
    ['no secret', { secret: '' }, /secret/i],
    ['the secret in the field of the key', { publicKey: auditor.secret, secret: '' }, /account-/],
    ['the key in the field of the secret', { secret: auditor.publicKey }, /API key|public/i],
    ['a megabyte', { secret: 'x'.repeat(1_000_000) }, /1,000,000|too long/i],
    ['a key with a space inside', { publicKey: 'account-ab cd' }, /space|character/i],
    ['a key that Gemini does not know', { publicKey: 'account-NobodyKnowsThis0' }, /does not know|no such/i],
    ['a secret that does not fit', { secret: 'NotTheSecretOfThisKey000' }, /secret/i],
    ['a key of the other environment', { environment: 'sandbox' }, /production key/i],
    [
      'a master key',
      { publicKey: practiceKey('Family auditor').publicKey, secret: practiceKey('Family auditor').secret },
      /Master/,
    ],
    [
      'a key that has trusted IPs',
      { publicKey: practiceKey('Trusted IPs only').publicKey, secret: practiceKey('Trusted IPs only').secret },
      /Trusted IPs/,
    ],
    [
      'a key that is stored already',
      { publicKey: practiceKey('Trader').publicKey, secret: practiceKey('Trader').secret },
      /Grid bot/,
    ],
  ])('%s', async (_, change, sentence) => {
    await fillInKey(options, { ...auditor, ...change }, 'Mistaken')
    await sendKey(options)
    await options.getByRole('alert').filter({ hasText: sentence }).first().waitFor()
    expect(await field('API key').inputValue()).toBe(change.publicKey ?? auditor.publicKey)
    expect((await field('API secret').inputValue()).length).toBe((change.secret ?? auditor.secret).length)
    expect(await field('Name').inputValue()).toBe('Mistaken')
    expect(await options.content()).not.toMatch(/\bat \w+ \(|Error:|undefined|\[object/)
  })

  it('a name that is taken', async () => {
    await fillInKey(options, auditor, 'grid BOT')
    await sendKey(options)
    await options.getByRole('alert').filter({ hasText: /name/i }).first().waitFor()
  })

  it('the two fields swapped, which one button puts right', async () => {
    await fillInKey(options, { ...auditor, publicKey: auditor.secret, secret: auditor.publicKey }, 'Swapped')
    await sendKey(options)
    await options.getByRole('button', { name: 'Swap the two fields' }).click()
    expect(await field('API key').inputValue()).toBe(auditor.publicKey)
    await field('API key').fill(`  ${auditor.publicKey} `)
    await sendKey(options)
    await options.getByRole('status').getByText('“Swapped” is stored').waitFor()
    await options.getByRole('link', { name: 'Add a key' }).first().click()
    expect(await field('API secret').inputValue()).toBe('')
  })

  it('a lock in the middle of it, which takes the secret and nothing else', async () => {
    await fillInKey(options, practiceKey('Sandbox auditor'), 'Interrupted')
    await options.getByRole('button', { name: 'Lock', exact: true }).click()
    await options.getByRole('button', { name: 'Unlock' }).click()
    await options.getByRole('alert').getByText('Type the passphrase first.').waitFor()
    expect(await field('API key').isVisible()).toBe(false)
    await unlockWith(options, passphrase)
    await field('API key').waitFor()
    expect(await field('Name').inputValue()).toBe('Interrupted')
    expect(await field('API key').inputValue()).toBe(practiceKey('Sandbox auditor').publicKey)
    expect(await options.getByRole('radio', { name: 'Sandbox' }).isChecked()).toBe(true)
    expect(await field('API secret').inputValue()).toBe('')
  })
})
