import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextReminder } from '../../../src/background/alarms.ts'
import { publishView } from '../../../src/background/flows/vault.ts'
import { placeOfNotification, takeUpReminders } from '../../../src/background/jobs/attention.ts'
import { readPreference } from '../../../src/background/keyring/preferences.ts'
import { remindersName } from '../../../src/background/store/names.ts'
import { dayMs, daysBefore } from '../../../src/core/keys/calendar.ts'
import type { KeyRef } from '../../../src/core/keys/key-profile.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { newKey, passphrase } from '../flows/new-key.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'

// One for each test: to Gemini a clock that jumps back is a key that another program has used.
let exchange: Exchange
beforeEach(async () => {
  exchange = await startExchange()
})
afterEach(() => exchange.close())

/** A vault with one key that ends in 30 days. */
async function withKey(change = {}): Promise<{ twinkey: HouseUnderTest; endsAt: number }> {
  const twinkey = await openHouse(exchange, passphrase)
  const endsAt = twinkey.house.clock.now() + 30 * dayMs
  await twinkey.ask('options', 'key.add', newKey('Auditor', { expiry: { kind: 'on', at: endsAt }, ...change }))
  return { twinkey, endsAt }
}

/** Moves the clock to a moment, and lets the alarm that is due by then ring. */
async function at(twinkey: HouseUnderTest, moment: number): Promise<void> {
  twinkey.clock.shiftMs = moment - Date.now()
  const alarm = twinkey.alarms.get(nextReminder)
  if (alarm !== undefined && alarm <= moment) await publishView(twinkey.house)
}

describe('a reminder', () => {
  it('is told at its lead time and not before, by an alarm, once', async () => {
    const { twinkey, endsAt } = await withKey()
    expect(twinkey.alarms.get(nextReminder)).toBe(daysBefore(endsAt, 14))
    await at(twinkey, daysBefore(endsAt, 14) - 60_000)
    expect(twinkey.outside.notifications).toEqual([])
    await at(twinkey, daysBefore(endsAt, 14))
    await publishView(twinkey.house)
    await publishView(await twinkey.restarted().then(({ house }) => house))
    expect(twinkey.outside.notifications).toHaveLength(1)
    expect(twinkey.alarms.get(nextReminder)).toBe(daysBefore(endsAt, 7))
  })

  it('names the key while the vault is open, and says where to go', async () => {
    const { twinkey, endsAt } = await withKey()
    await twinkey.ask('options', 'settings.change', { autoLockMinutes: null })
    await at(twinkey, daysBefore(endsAt, 7))
    const [notification] = twinkey.outside.notifications
    expect(notification?.title).toContain('“Auditor” expires in 7 days')
    const [item] = twinkey.view('reminderList') ?? []
    expect(item).toMatchObject({ name: 'Auditor', reference: notification?.id })
    expect(placeOfNotification(notification?.id ?? '')).toBe(`#reminder/${item?.reference}`)
    expect(twinkey.outside.badge.text).toBe('1')
  })

  it('that names a key does not outlast the lock', async () => {
    const { twinkey, endsAt } = await withKey()
    await twinkey.ask('options', 'settings.change', { autoLockMinutes: null })
    await at(twinkey, daysBefore(endsAt, 7))
    expect(twinkey.outside.shown.size).toBe(1)
    await twinkey.ask('popup', 'vault.lock', null)
    expect([twinkey.outside.shown.size, twinkey.outside.badge.text]).toEqual([0, '1'])
  })

  it('that is being told when the lock comes goes with it, or names no key', async () => {
    const { twinkey, endsAt } = await withKey()
    await twinkey.ask('options', 'settings.change', { autoLockMinutes: null })
    const { attention } = twinkey.house
    const notify = attention.notify.bind(attention)
    const moments = [0, 1, 2, 4, 7, 11, 16]
    for (const [round, moment] of moments.entries()) {
      const reference = `${endsAt + round * dayMs}` // another end, another cause
      await twinkey.ask('options', 'key.edit', {
        ref: twinkey.view('keys')?.cards[0]?.ref as KeyRef,
        change: { expiry: { kind: 'on', at: Number(reference) } },
      })
      twinkey.outside.notifications.length = 0
      twinkey.clock.shiftMs = daysBefore(Number(reference), 7) - Date.now() + 1000
      Object.assign(attention, {
        notify: async (id: string, words: { title: string; message: string }) => {
          for (let turn = 0; turn < moment; turn += 1) await new Promise(setImmediate)
          await notify(id, words)
        },
      })
      const telling = publishView(twinkey.house)
      for (let turn = 0; turn < moment; turn += 1) await new Promise(setImmediate)
      await twinkey.ask('popup', 'vault.lock', null)
      await telling
      // What is told after the lock may stay: it names no key.
      expect([...twinkey.outside.shown.values()].join()).not.toContain('Auditor')
      await twinkey.ask('popup', 'vault.unlock', { passphrase })
    }
  })

  it('names no key while it is locked, and is not told again when the vault is opened', async () => {
    const { twinkey, endsAt } = await withKey()
    await twinkey.ask('popup', 'vault.lock', null)
    await at(twinkey, daysBefore(endsAt, 7))
    expect(twinkey.outside.notifications).toEqual([
      expect.objectContaining({ message: 'A Gemini API key expires in 7 days. Unlock to see which.' }),
    ])
    expect(JSON.stringify(twinkey.outside.notifications)).not.toContain('Auditor')
    expect(twinkey.view('reminders')).toEqual({ count: 1, first: null })
    expect(twinkey.outside.badge.text).toBe('1')
    await twinkey.ask('popup', 'vault.unlock', { passphrase })
    expect(twinkey.outside.notifications).toHaveLength(1)
    expect(twinkey.view('reminderList')).toHaveLength(1)
  })

  it('comes after a month asleep: the last that was due, and only that', async () => {
    const { twinkey, endsAt } = await withKey()
    await twinkey.ask('popup', 'vault.lock', null)
    await at(twinkey, endsAt + 5 * dayMs)
    expect(twinkey.outside.notifications).toHaveLength(1)
    expect(twinkey.outside.notifications[0]?.message).toContain('was due to expire')
    await publishView((await twinkey.restarted()).house)
    expect(twinkey.outside.notifications).toHaveLength(1)
  })

  it('is told once more, in the same notification, where the worker died before that was written down', async () => {
    const { twinkey, endsAt } = await withKey()
    await twinkey.ask('popup', 'vault.lock', null)
    const { schedule } = twinkey.house
    const markTold = schedule.markTold.bind(schedule)
    schedule.markTold = () => Promise.reject(new Error('stopped'))
    await expect(at(twinkey, daysBefore(endsAt, 1))).rejects.toThrow('stopped')
    schedule.markTold = markTold
    await publishView((await twinkey.restarted()).house)
    await publishView((await twinkey.restarted()).house)
    const ids = twinkey.outside.notifications.map(({ id }) => id)
    expect([ids.length, new Set(ids).size]).toEqual([2, 1])
  })

  it('is told though the worker died after it was written down and before the alarm was set', async () => {
    const { twinkey, endsAt } = await withKey()
    twinkey.alarms.delete(nextReminder)
    const next = await twinkey.restarted()
    expect(await takeUpReminders(next.house)).toBe(false)
    expect(next.alarms.get(nextReminder)).toBe(daysBefore(endsAt, 14))
    next.clock.shiftMs = daysBefore(endsAt, 7) - Date.now() + 1000
    expect(await takeUpReminders((await next.restarted()).house)).toBe(true)
  })

  it('is told together with others in one notification, which names no key while locked', async () => {
    const { twinkey, endsAt } = await withKey()
    await twinkey.ask('options', 'key.add', newKey('Sandbox auditor', { expiry: { kind: 'on', at: endsAt } }))
    await twinkey.ask('popup', 'vault.lock', null)
    await at(twinkey, daysBefore(endsAt, 1))
    expect(twinkey.outside.notifications).toEqual([
      {
        id: 'reminders',
        title: '2 reminders about your Gemini API keys',
        message: 'Unlock Twinkey to see which keys they are about.',
      },
    ])
    expect(placeOfNotification('reminders')).toBe('#health')
  })

  it('can be put off and done with; the next lead time comes all the same', async () => {
    const { twinkey, endsAt } = await withKey()
    await twinkey.ask('options', 'settings.change', { autoLockMinutes: null })
    await at(twinkey, daysBefore(endsAt, 14))
    const [item] = twinkey.view('reminderList') ?? []
    const reference = item?.reference ?? ''
    await twinkey.ask('popup', 'reminder.snooze', { reference, days: 3 })
    expect(twinkey.view('reminders')).toEqual({ count: 0, first: null })
    expect(twinkey.outside.badge.text).toBe('')
    await at(twinkey, daysBefore(endsAt, 11) + 60_000)
    expect(twinkey.outside.notifications).toHaveLength(2)
    await twinkey.ask('popup', 'reminder.done', { reference })
    expect(twinkey.view('reminders')?.count).toBe(0)
    await expect(twinkey.ask('popup', 'reminder.done', { reference })).rejects.toThrow('no-such-reminder')
    await at(twinkey, daysBefore(endsAt, 7))
    expect(twinkey.outside.notifications).toHaveLength(3)
    expect(twinkey.view('reminders')?.count).toBe(1)
  })

  it('leaves nothing of what was done about it once its key is removed', async () => {
    const { twinkey, endsAt } = await withKey()
    await twinkey.ask('options', 'settings.change', { autoLockMinutes: null })
    await at(twinkey, daysBefore(endsAt, 14))
    const [item] = twinkey.view('reminderList') ?? []
    await twinkey.ask('popup', 'reminder.done', { reference: item?.reference ?? '' })
    const states = async () =>
      (await readPreference(twinkey.house.store, twinkey.house.session.vault(), 'reminders'))?.states
    expect(Object.keys((await states()) ?? {})).toHaveLength(1)
    await twinkey.ask('options', 'key.remove', { ref: item?.reminder.ref as KeyRef })
    expect(await states()).toEqual({})
    expect(JSON.parse((await twinkey.texts())[remindersName] ?? '')).toMatchObject({ entries: [], told: {} })
  })

  it('is not told as a notification where its owner wants none; the badge shows it still, unless that is off too', async () => {
    const { twinkey, endsAt } = await withKey()
    await twinkey.ask('options', 'settings.change', { autoLockMinutes: null, hasNotifications: false })
    await at(twinkey, daysBefore(endsAt, 7))
    expect(twinkey.outside.notifications).toEqual([])
    expect(twinkey.outside.badge.text).toBe('1')
    await twinkey.ask('options', 'settings.change', { badge: 'nothing' })
    expect(twinkey.outside.badge.text).toBe('')
  })
})

describe('the badge', () => {
  it('says the total where that is chosen, and nothing once the vault is locked', async () => {
    const { twinkey } = await withKey()
    await twinkey.ask('options', 'settings.change', { badge: 'total' })
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(twinkey.outside.badge).toEqual({ text: '48K', isUrgent: false })
    await twinkey.ask('popup', 'vault.lock', null)
    expect(twinkey.outside.badge.text).toBe('')
  })
})

describe('what stands in the clear', () => {
  it('says of a reminder its kind and its dates, and of the key nothing', async () => {
    const { twinkey, endsAt } = await withKey({ applications: ['Grid bot', 'Tax sheet'], note: 'a note' })
    const text = (await twinkey.texts())[remindersName] ?? ''
    const { entries, ...rest } = JSON.parse(text)
    expect(rest).toEqual({ told: expect.anything(), badge: 'reminders', hasNotifications: true })
    const expires = entries.find((entry: { kind: string }) => entry.kind === 'expires')
    expect(expires).toEqual({
      reference: expect.stringMatching(/^[0-9a-f]{32}$/),
      kind: 'expires',
      dueAt: endsAt,
      remindAts: [14, 7, 1, 0].map((days) => daysBefore(endsAt, days)),
    })
    for (const { ref, name } of twinkey.view('keys')?.cards ?? []) {
      for (const told of [ref, name, 'Grid bot', 'a note']) expect(text).not.toContain(told)
    }
  })

  it('is written anew where it was damaged, and the vault opens all the same', async () => {
    const { twinkey, endsAt } = await withKey()
    await twinkey.ask('popup', 'vault.lock', null)
    await twinkey.replaceInBoth(remindersName, 'not JSON')
    await publishView(twinkey.house)
    expect(twinkey.view('reminders')).toEqual({ count: 0, first: null })
    await twinkey.ask('popup', 'vault.unlock', { passphrase })
    expect(twinkey.alarms.get(nextReminder)).toBe(daysBefore(endsAt, 14))
  })

  it('goes with everything else in a panic', async () => {
    const { twinkey } = await withKey()
    await twinkey.ask('popup', 'vault.destroy', null)
    expect([twinkey.alarms.size, twinkey.view('reminders')]).toEqual([0, { count: 0, first: null }])
    expect(await twinkey.texts()).toEqual({})
  })
})
