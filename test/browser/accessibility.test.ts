import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealAgeFile } from '../../src/background/vault/age-file.ts'
import { textOfBackup } from '../../src/core/backup/backup-contents.ts'
import type { PublicKey } from '../../src/core/keys/public-key.ts'
import { addKey, choosePassphrase, fillInKey, sendKey, unlockWith } from '../../tools/tour/journey.ts'
import { madeUpProfile } from '../core/keys/made-up-profile.ts'
import { makeCaller, signedHeaders } from '../exchange/practice-client.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { violations } from './axe.ts'
import { expectNoSideways } from './sideways.ts'
import { harm } from './stored.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'
import { tryWrongly } from './wrong-tries.ts'

let twinkey: Twinkey
beforeAll(async () => {
  twinkey = await startTwinkey()
})
afterAll(() => twinkey.end())

// One after another, for each stands on the one before.
describe('axe finds nothing wrong with', () => {
  it('the welcome in the popup', async () => {
    const popup = await twinkey.open('popup')
    await popup.getByRole('button', { name: 'Set up Twinkey' }).waitFor()
    expect(await violations(popup)).toEqual([])
    await expectNoSideways(popup)
    await popup.close()
  })

  it('the first run, with a passphrase half typed', async () => {
    const options = await twinkey.open('options')
    await options.getByLabel('Choose a passphrase').fill('abc')
    await options
      .getByRole('meter', { name: 'Strength' })
      .getByText(/too weak/i)
      .waitFor({ state: 'attached' })
    await options.getByRole('button', { name: 'Create the vault' }).click()
    await options.getByRole('alert').waitFor()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await choosePassphrase(options, passphrase)
    await options.close()
  })

  it('the guide, with everything wrong in it', async () => {
    const options = await twinkey.open('options', '#add')
    await options.getByText('Nonce, heartbeat, trusted IPs').click()
    await options.getByText('Applications, note, a day to revoke it by').click()
    await options.getByRole('radio', { name: 'On another day' }).check()
    await options.getByRole('radio', { name: 'On a certain day' }).check()
    await options.getByLabel('Applications that use it').fill('x'.repeat(61))
    await sendKey(options)
    expect(await options.getByRole('alert').count()).toBeGreaterThanOrEqual(6)
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await options.close()
  })

  it('the keys, one that is changed with everything wrong, and one that is removed', async () => {
    const options = await twinkey.open('options', '#add')
    await addKey(options, practiceKey('Heartbeat desk'), 'Treasury')
    await options.getByRole('link', { name: 'Edit' }).click()
    await options.getByLabel('Name', { exact: true }).fill('')
    await options.getByRole('group', { name: 'Created' }).getByRole('radio', { name: 'I don’t know' }).check()
    await options.getByRole('button', { name: 'Save' }).click()
    await options.getByRole('alert').nth(1).waitFor()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await options.getByRole('link', { name: 'Leave it as it was' }).click()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await options.getByRole('button', { name: 'It may have leaked' }).click()
    await options.getByRole('dialog').waitFor()
    expect(await violations(options)).toEqual([])
    await options.getByRole('dialog').getByRole('button', { name: 'It may have leaked' }).click()
    await options.getByRole('button', { name: 'It has not leaked' }).waitFor()
    await options.getByText('Call by call').click()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await options.getByRole('button', { name: 'Remove' }).click()
    await options.getByRole('dialog').waitFor()
    expect(await violations(options)).toEqual([])
    await options.close()
  })

  it('the health of keys, with a reminder that is about to be put off, and a reminder alone', async () => {
    const options = await twinkey.open('options', '#health')
    await options.getByRole('button', { name: 'Snooze' }).first().click()
    await options.getByRole('group', { name: 'Remind me again' }).waitFor()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await options.evaluate(() => {
      location.hash = '#reminder/settled'
    })
    await options.getByText('This reminder is settled').waitFor()
    expect(await violations(options)).toEqual([])
    await options.close()
  })

  it('nonces and clock, with a clock that is off and a key that another program uses', async () => {
    const options = await twinkey.open('options', '#doctor')
    twinkey.exchange.setSkewSeconds(90)
    await makeCaller(twinkey.exchange, practiceKey('Heartbeat desk'))('/v1/account', { nonce: `${Date.now()}000` })
    await options.getByRole('button', { name: 'Measure all the same with Treasury' }).click()
    await options.getByRole('button', { name: 'Use higher nonces… with Treasury' }).waitFor()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await options.getByRole('button', { name: 'Use higher nonces… with Treasury' }).click()
    expect(await violations(options)).toEqual([])
    await options.getByRole('button', { name: 'Use them for good' }).click()
    await options.getByText('Microseconds, as you chose').waitFor()
    twinkey.exchange.setSkewSeconds(0)
    await options.close()
  })

  it('an order ticket: empty, wrong, searched for, signed, and still out', async () => {
    const options = await twinkey.open('options')
    await addKey(options, practiceKey('Classic trader'), 'Old bot', 'Always rising')
    await addKey(options, practiceKey('Sandbox trader'), 'Practice')
    const popup = await twinkey.open('popup')
    await popup.getByRole('link', { name: 'Order ticket' }).click()
    await popup.getByRole('button', { name: /^Ask \d/ }).waitFor()
    expect(await violations(popup)).toEqual([])
    await popup.getByRole('button', { name: 'Sign and copy' }).click()
    await popup.getByRole('alert').nth(1).waitFor()
    await popup.getByRole('textbox', { name: 'Limit price, USD' }).fill('90000')
    expect(await violations(popup)).toEqual([])
    await popup.getByRole('combobox', { name: 'Market' }).click()
    await popup.getByRole('option', { name: /ETH \/ USD/ }).waitFor()
    await popup.getByText(/^\d+ more: type on to find them$/).waitFor()
    expect(await violations(popup)).toEqual([])
    await popup.keyboard.press('Escape')
    const sign = async (key: string) => {
      await popup.getByRole('combobox', { name: 'What to sign' }).selectOption({ label: 'List open orders' })
      await popup.getByRole('combobox', { name: 'Signed with' }).selectOption({ label: key })
      await popup.getByRole('button', { name: 'Sign and copy' }).click()
      await popup.getByRole('region', { name: 'Signed ticket' }).waitFor()
      expect(await violations(popup)).toEqual([])
    }
    await sign('Old bot')
    await popup.getByRole('link', { name: 'Balances' }).click()
    await popup.getByRole('link', { name: 'Order ticket' }).click()
    await popup.getByRole('region', { name: 'Ticket out: Old bot' }).waitFor()
    expect(await violations(popup)).toEqual([])
    await sign('Practice (Sandbox)')
    await popup.close()

    const text = { name: 'Order ticket', exact: true }
    await options.getByRole('link', text).click()
    await options.getByRole('heading', text).waitFor()
    await options.getByRole('region', { name: 'Ticket out: Old bot' }).waitFor()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await options.getByRole('region', { name: 'Ticket out: Old bot' }).getByRole('button', { name: 'Burn it' }).click()
    await options.getByText(/^Burnt: /).waitFor()
    await options.close()
  })

  it('a ticket that is read: one that is none, and one that takes money away', async () => {
    const options = await twinkey.open('options', '#read')
    const read = async (text: string) => {
      await options.getByRole('textbox', { name: 'Signed request' }).fill(text)
      await options.getByRole('button', { name: 'Read it' }).click()
    }
    await read('nothing of the kind')
    await options.getByRole('alert').waitFor()
    expect(await violations(options)).toEqual([])
    const json = JSON.stringify({ request: '/v1/withdraw/btc', nonce: 1, address: 'bc1qmadeup', amount: '5' })
    const headers = signedHeaders(practiceKey('Classic trader'), json)
    await read(
      Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n'),
    )
    await options.getByText(/Withdraws 5 BTC/).waitFor()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await options.close()
  })

  it('balances, keys, one key and the lock', async () => {
    const popup = await twinkey.open('popup')
    await popup.getByRole('list', { name: 'Assets' }).waitFor()
    expect(await violations(popup)).toEqual([])
    await expectNoSideways(popup)
    await popup.getByRole('link', { name: 'Keys' }).click()
    await popup.getByRole('link', { name: 'Treasury' }).waitFor()
    expect(await violations(popup)).toEqual([])
    await expectNoSideways(popup)
    await popup.getByRole('link', { name: 'Treasury' }).click()
    await popup.getByRole('button', { name: 'Check permissions now' }).waitFor()
    expect(await violations(popup)).toEqual([])
    await expectNoSideways(popup)
    await popup.getByRole('link', { name: 'Back' }).click()
    await popup.getByRole('button', { name: 'Lock', exact: true }).click()
    await popup.getByRole('heading', { name: 'Twinkey is locked' }).waitFor()
    expect(await violations(popup)).toEqual([])
    await expectNoSideways(popup)
  })

  it('settings, with a suggested passphrase and a wrong present one', async () => {
    await unlocked()
    const options = await twinkey.open('options', '#settings')
    await options.getByRole('button', { name: 'Suggest six random words' }).click()
    await options.getByLabel('Suggested passphrase').waitFor()
    await options.getByRole('button', { name: 'Change the passphrase' }).click()
    await options.getByRole('alert').waitFor()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await options.close()
  })

  it('a backup: made, opened, with two things to decide', async () => {
    const options = await twinkey.open('options', '#backup')
    await options.getByRole('button', { name: 'Make a backup' }).click()
    await options.getByRole('button', { name: 'Open the backup' }).click()
    await options.getByRole('alert').nth(1).waitFor()
    await options.getByLabel('Protect the file with another passphrase').check()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await options.getByLabel('Backup file').setInputFiles({
      name: 'contradicting.age',
      mimeType: 'application/octet-stream',
      buffer: await contradictingBackup(),
    })
    await options.getByLabel('Its passphrase').fill(passphrase)
    await options.getByRole('button', { name: 'Open the backup' }).click()
    await options.getByRole('radio', { name: 'Take the secret of the backup' }).waitFor()
    await options.getByLabel('Its name here').waitFor()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await options.close()
  })

  it('the history: empty, with a point, as a table, and about to be deleted', async () => {
    const options = await twinkey.open('options', '#history')
    const chart = options.getByRole('application')
    await options.getByRole('heading', { name: 'No history yet' }).or(chart).waitFor()
    expect(await violations(options)).toEqual([])
    const popup = await twinkey.open('popup')
    await popup.getByRole('button', { name: 'Refresh' }).click()
    await chart.waitFor()
    await popup.close()
    await options.getByText('All points as a table').click()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await options.getByRole('button', { name: 'Delete the history…' }).click()
    await options.getByRole('dialog').waitFor()
    expect(await violations(options)).toEqual([])
    await options.close()
  })

  it('the report on what runs here', async () => {
    const options = await twinkey.open('options', '#about')
    await options.getByRole('heading', { name: 'Permissions' }).waitFor()
    await options.getByRole('table').first().waitFor()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await options.close()
  })

  it('the log', async () => {
    const options = await twinkey.open('options', '#log')
    await options.getByRole('table').waitFor()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await options.close()
  })

  it('revoking a key: the brake, an asking that goes on, a death to judge, its receipt', async () => {
    const options = await twinkey.open('options', '#keys')
    // Only a key without a heartbeat is asked again by itself.
    await addKey(options, practiceKey('Collector'), 'Museum')
    await options.getByRole('link', { name: 'Revoke… Museum' }).click()
    await options.getByRole('button', { name: 'I have disabled it: prove it' }).click()
    await options.getByRole('timer').getByText('is asked again in').waitFor()
    expect(await violations(options)).toEqual([])
    await options.getByRole('button', { name: 'Stop' }).click()
    await options.getByRole('link', { name: 'Keys', exact: true }).click()
    await options.getByRole('article', { name: 'Museum' }).getByRole('button', { name: 'Remove' }).click()
    await options.getByRole('button', { name: 'Remove from Twinkey' }).click()
    await options.getByRole('article', { name: 'Museum' }).waitFor({ state: 'detached' })
    await options.getByRole('link', { name: 'Revoke… Treasury' }).click()
    await options.getByRole('button', { name: 'Sign the call' }).click()
    await options.getByText('Not sent.').waitFor()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await options.getByRole('button', { name: 'I have disabled it: prove it' }).click()
    await options.getByRole('alert').getByText('This key still works.').waitFor()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    const body = '{"result":"error","reason":"ApiKeyRetired","message":"gone"}'
    const retired = twinkey.exchange.faults.add({ kind: 'answer', status: 403, body, path: '/v1/roles' })
    await options.getByRole('button', { name: 'Ask again' }).click()
    await options.getByRole('button', { name: 'That means it is dead' }).waitFor()
    retired.remove()
    expect(await violations(options)).toEqual([])
    await options.getByRole('button', { name: 'That means it is dead' }).click()
    await options.getByRole('article', { name: 'Receipt' }).waitFor()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await options.getByRole('link', { name: 'All receipts' }).click()
    await options.getByRole('article', { name: 'Treasury' }).waitFor()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await options.getByRole('link', { name: 'Erase the secret' }).click()
    await options.getByRole('button', { name: 'Not sure: ask again' }).click()
    await options.getByText('This key still works.').waitFor()
    await options.close()
  })

  it('replacing a key, from the guide to the last step', async () => {
    const options = await twinkey.open('options', '#keys')
    await options.getByRole('link', { name: 'Edit Treasury' }).click()
    await options.getByLabel('Applications that use it').fill('Desk\nMonth-end sheet')
    await options.getByRole('button', { name: 'Save' }).click()
    await options.getByRole('link', { name: 'Replace… Treasury' }).click()
    await options.getByRole('heading', { name: 'Replace “Treasury”' }).waitFor()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    await fillInKey(options, practiceKey('Auditor'), 'Treasury, new')
    await sendKey(options)
    await options.getByRole('button', { name: 'Hand over' }).click()
    await options.getByRole('alert').waitFor()
    expect(await violations(options)).toEqual([])
    await expectNoSideways(options)
    for (const box of await options.getByRole('checkbox').all()) await box.check()
    await options.getByRole('button', { name: 'Hand over' }).click()
    await options.getByRole('link', { name: 'Revoke, and prove it' }).waitFor()
    expect(await violations(options)).toEqual([])
    await options.close()
  })

  it('panic, in the popup and in a tab, and what is left of it', async () => {
    for (const page of ['options', 'popup'] as const) {
      const shown = await twinkey.open(page, '#panic')
      await shown.getByRole('region', { name: 'Keys to revoke' }).waitFor()
      await shown.getByRole('button', { name: 'Destroy everything here' }).click()
      await shown.getByRole('alert').waitFor()
      expect(await violations(shown)).toEqual([])
      await expectNoSideways(shown)
      await shown.close()
    }
  })

  it('the wait after wrong passphrases, and a damaged vault', async () => {
    const popup = await twinkey.open('popup')
    await popup.getByRole('button', { name: 'Lock', exact: true }).click()
    for (let tries = 0; tries < 5; tries += 1) await tryWrongly(popup)
    await popup.getByRole('timer').waitFor()
    expect(await violations(popup)).toEqual([])
    await harm(popup, 'drop the header twice')
    twinkey = await twinkey.restarted()
    const damaged = await twinkey.open('popup')
    await damaged.getByRole('heading', { name: 'The vault is damaged' }).waitFor()
    expect(await violations(damaged)).toEqual([])
    const recovery = await twinkey.open('options', '#recover')
    await recovery.getByRole('button', { name: 'Make a new vault and restore' }).click()
    await recovery.getByRole('alert').first().waitFor()
    expect(await violations(recovery)).toEqual([])
    await expectNoSideways(recovery)
  })
})

const passphrase = 'made-up words for everyone'

async function unlocked(): Promise<void> {
  const popup = await twinkey.open('popup')
  await unlockWith(popup, passphrase)
  await popup.getByRole('list', { name: 'Assets' }).waitFor()
  await popup.close()
}

/** A backup of the key that is stored, with another secret, and of another key under its name. */
async function contradictingBackup(): Promise<Buffer> {
  const { publicKey } = practiceKey('Heartbeat desk')
  const key = (apiKey: string, apiSecret: string) => ({
    profile: madeUpProfile({ name: 'Treasury', publicKey: apiKey as PublicKey }),
    secret: apiSecret,
    nonceLine: { rule: 'unknown' as const, last: null },
  })
  const keys = [key(publicKey, 'anotherMadeUpSecret01'), key('account-MadeUpOther0001', 'anotherMadeUpSecret02')]
  return Buffer.from(await sealAgeFile(textOfBackup({ madeAt: 1, keys }), passphrase, 2))
}
