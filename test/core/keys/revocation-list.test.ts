import { describe, expect, it } from 'vitest'
import { inOrderOfHarm, type RevocableKey, revocationText } from '../../../src/core/keys/revocation-list.ts'

const none = { isAuditor: false, isFundManager: false, isTrader: false, isAccountAdmin: false }
function key(name: string, change: Partial<RevocableKey>): RevocableKey {
  return {
    compromisedAt: null,
    name,
    maskedKey: 'account-…ab12',
    environment: 'production',
    scope: 'account',
    roles: none,
    ...change,
  }
}

const keys = [
  key('sandbox master', {
    environment: 'sandbox',
    scope: 'master',
    roles: { ...none, isFundManager: true, isTrader: true },
  }),
  key('reader', { roles: { ...none, isAuditor: true } }),
  key('fund', { roles: { ...none, isFundManager: true } }),
  key('nothing', {}),
  key('another reader', { roles: { ...none, isAuditor: true } }),
  key('master fund', { scope: 'master', roles: { ...none, isFundManager: true } }),
  key('trader', { roles: { ...none, isTrader: true } }),
  key('admin', { scope: 'master', roles: { ...none, isAccountAdmin: true } }),
  key('all of it', {
    scope: 'master',
    roles: { isAuditor: false, isFundManager: true, isTrader: true, isAccountAdmin: true },
  }),
]

describe('the list of keys to revoke', () => {
  it('begins with those that could do most harm, and ends with play money', () => {
    expect(inOrderOfHarm(keys).map(({ name }) => name)).toEqual([
      'all of it',
      'master fund',
      'fund',
      'trader',
      'admin',
      'another reader',
      'reader',
      'sandbox master',
      'nothing',
    ])
  })

  it('begins with those that may have leaked, whatever they can do', () => {
    const leaked = key('leaked reader', { roles: { ...none, isAuditor: true }, compromisedAt: 1 })
    expect(
      inOrderOfHarm([...keys, leaked])
        .map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(['leaked reader', 'all of it'])
    expect(revocationText([leaked], 0)).toContain('May have leaked')
  })

  it('says of each key which it is, what it can do, and where it is revoked', () => {
    const text = revocationText(keys, Date.UTC(2026, 10, 23))
    expect(text).toContain('2026-11-23T00:00:00.000Z')
    expect(text).toContain(
      '[ ] trader  account-…ab12  production\n    Trader: disable it on https://exchange.gemini.com/',
    )
    expect(text).toContain('https://exchange.sandbox.gemini.com/')
    expect(text).toContain('No role')
    expect(text.endsWith('\n')).toBe(true)
  })
})
