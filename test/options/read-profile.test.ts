import { describe, expect, it } from 'vitest'
import type { KeyProfile } from '../../src/core/keys/key-profile.ts'
import { unfinishedDay } from '../../src/options/profile/day-field.ts'
import { emptyProfile, type FilledProfile, filledFrom } from '../../src/options/profile/filled-profile.ts'
import { changeOf } from '../../src/options/profile/profile-change.ts'
import { type ProfileFaults, readProfile } from '../../src/options/profile/read-profile.ts'
import { madeUpCard } from '../ui/made-up-card.ts'

const now = new Date(2026, 10, 23, 15, 30).getTime()
const day = (text: string, hour = 0) => new Date(`${text}T${String(hour).padStart(2, '0')}:00`).getTime()
const filled: FilledProfile = { ...emptyProfile, name: 'Grid bot' }
const unsaid = { createdAt: null, expiry: { kind: 'unknown' }, revokeBy: null } as const
type Before = Pick<KeyProfile, 'createdAt' | 'expiry' | 'revokeBy'> | null
const read = (change: Partial<FilledProfile>, before: Before = null) =>
  readProfile({ ...filled, ...change }, before, now)

describe('what an owner says of a key', () => {
  it.each<[string, Partial<FilledProfile>, object]>([
    ['made today, as the guide has it', {}, { createdAt: now, expiry: { kind: 'after', days: 90 } }],
    [
      'made on a day, at its noon',
      { created: 'day', createdDay: '2026-09-01' },
      { createdAt: day('2026-09-01', 12), expiry: { kind: 'after', days: 90 } },
    ],
    ['made today by its day', { created: 'day', createdDay: '2026-11-23' }, { createdAt: day('2026-11-23', 12) }],
    ['made nobody knows when', { created: 'unknown', expiry: 'unknown' }, { createdAt: null }],
    ['another life', { expiry: 'after', lifeDays: ' 365 ' }, { expiry: { kind: 'after', days: 365 } }],
    ['the longest life', { expiry: 'after', lifeDays: '3650' }, { expiry: { kind: 'after', days: 3650 } }],
    ['renewing', { expiry: 'renews', renewDays: '30' }, { expiry: { kind: 'renews', days: 30 } }],
    [
      'renewing, made nobody knows when',
      { expiry: 'renews', created: 'unknown' },
      { createdAt: null, expiry: { kind: 'renews', days: 90 } },
    ],
    ['a day', { expiry: 'on', expiryDay: '2026-12-24' }, { expiry: { kind: 'on', at: day('2026-12-24') } }],
    ['never', { expiry: 'never' }, { expiry: { kind: 'never' } }],
    ['unknown', { expiry: 'unknown' }, { expiry: { kind: 'unknown' } }],
    ['what is typed and not chosen', { expiry: 'never', lifeDays: 'x', expiryDay: 'y' }, { expiry: { kind: 'never' } }],
    ['a day to revoke it by', { revokeByDay: '2027-01-31' }, { revokeBy: day('2027-01-31') }],
    ['today to revoke it by', { revokeByDay: '2026-11-23' }, { revokeBy: day('2026-11-23') }],
    ['a name with space around it', { name: '  Grid  bot\t' }, { name: 'Grid  bot' }],
    ['a note of several lines', { note: '\n a\n\nb \n' }, { note: 'a\n\nb' }],
    ['applications', { applications: 'a\nb' }, { applications: ['a', 'b'] }],
    [
      'how Gemini treats it',
      { requiresHeartbeat: true, trustedIps: 'yes' },
      { requiresHeartbeat: true, trustedIps: 'yes' },
    ],
  ])('is read: %s', (_, change, profile) => {
    expect(read(change)).toMatchObject({ profile })
  })

  it.each<[string, Partial<FilledProfile>, (keyof ProfileFaults)[]]>([
    ['no name', { name: ' \u00a0' }, ['name']],
    ['a name too long', { name: 'x'.repeat(61) }, ['name']],
    ['a name that is too long as the worker counts', { name: '😀'.repeat(31) }, ['name']],
    ['a megabyte of a name', { name: 'x'.repeat(1_000_000) }, ['name']],
    ['an application too long', { applications: 'x'.repeat(61) }, ['applications']],
    ['a note too long', { note: 'x'.repeat(1001) }, ['note']],
    ['no day of creation', { created: 'day' }, ['createdDay']],
    ['a day of creation that is to come', { created: 'day', createdDay: '2026-11-24' }, ['createdDay']],
    ['a day of creation that never was', { created: 'day', createdDay: '2026-02-30' }, ['createdDay']],
    ['days from a creation that nobody knows', { created: 'unknown' }, ['createdDay']],
    ['other days from it', { created: 'unknown', expiry: 'after' }, ['createdDay']],
    ['no days', { expiry: 'after', lifeDays: '' }, ['lifeDays']],
    ['no whole days', { expiry: 'after', lifeDays: '1.5' }, ['lifeDays']],
    ['no day at all', { expiry: 'after', lifeDays: '0' }, ['lifeDays']],
    ['less than no day', { expiry: 'renews', renewDays: '-90' }, ['renewDays']],
    ['more days than ten years', { expiry: 'renews', renewDays: '3651' }, ['renewDays']],
    ['days in words of a machine', { expiry: 'renews', renewDays: '1e3' }, ['renewDays']],
    ['no day of the end', { expiry: 'on' }, ['expiryDay']],
    ['an end today, of a key made just now', { expiry: 'on', expiryDay: '2026-11-23' }, ['expiryDay']],
    ['a day to revoke it by that is past', { revokeByDay: '2026-11-22' }, ['revokeByDay']],
    ['one that is half typed', { revokeByDay: unfinishedDay }, ['revokeByDay']],
    [
      'everything',
      {
        name: '',
        applications: 'x'.repeat(61),
        created: 'day',
        expiry: 'on',
        note: 'x'.repeat(1001),
        revokeByDay: '?',
      },
      ['applications', 'createdDay', 'expiryDay', 'name', 'note', 'revokeByDay'],
    ],
  ])('is refused at the fields concerned, and nowhere else: %s', (_, change, fields) => {
    const said = read(change)
    expect('faults' in said ? Object.keys(said.faults).sort() : said).toEqual(fields)
  })

  it('may have ended already, where the key is stored', () => {
    const past = { expiry: 'on', expiryDay: '2026-11-02', created: 'unknown' } as const
    expect(read(past, unsaid)).toMatchObject({ profile: { expiry: { kind: 'on', at: day('2026-11-02') } } })
    expect(read({ ...past, created: 'day', createdDay: '2026-11-02' }, unsaid)).toMatchObject({
      faults: { expiryDay: expect.stringContaining('after its creation') },
    })
  })

  it('keeps the hour of days that were left alone, though they be past', () => {
    const before: Before = {
      createdAt: day('2026-09-01') + 12_345,
      expiry: { kind: 'on', at: day('2026-11-01') + 6789 },
      revokeBy: day('2026-10-01') + 1,
    }
    const left = filledFrom(madeUpCard({ ...before }))
    expect(readProfile(left, before, now)).toMatchObject({ profile: before })
  })
})

describe('what is sent of it', () => {
  const card = madeUpCard({
    createdAt: day('2026-09-01') + 12_345,
    expiry: { kind: 'renews', days: 30 },
    applications: ['a', 'b'],
    note: 'x',
    revokeBy: day('2027-01-31') + 5,
    trustedIps: 'yes',
    requiresHeartbeat: true,
  })
  const change = (said: Partial<FilledProfile>) => {
    const profile = readProfile({ ...filledFrom(card), ...said }, card, now)
    return 'profile' in profile ? changeOf(card, profile.profile) : profile
  }

  it.each<[string, Partial<FilledProfile>, object]>([
    ['nothing, where nothing was changed', {}, {}],
    ['nothing, where what is not chosen was', { lifeDays: '7', expiryDay: '2030-01-01' }, {}],
    ['the name', { name: 'Market maker' }, { name: 'Market maker' }],
    ['the order of applications', { applications: 'b\na' }, { applications: ['b', 'a'] }],
    ['that there are none', { applications: '' }, { applications: [] }],
    ['another number of days', { renewDays: '31' }, { expiry: { kind: 'renews', days: 31 } }],
    [
      'that nobody knows any more',
      { created: 'unknown', expiry: 'unknown' },
      { createdAt: null, expiry: { kind: 'unknown' } },
    ],
    ['that it need not be revoked', { revokeByDay: '' }, { revokeBy: null }],
  ])('%s', (_, said, sent) => {
    expect(change(said)).toEqual(sent)
  })

  it('has 90 days from its creation as a choice of their own', () => {
    expect(filledFrom(madeUpCard({ expiry: { kind: 'after', days: 90 } })).expiry).toBe('after-90')
    expect(filledFrom(madeUpCard({ expiry: { kind: 'after', days: 91 } }))).toMatchObject({
      expiry: 'after',
      lifeDays: '91',
    })
  })
})
