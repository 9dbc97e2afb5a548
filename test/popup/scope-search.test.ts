import { describe, expect, it } from 'vitest'
import { findScopes } from '../../src/popup/frame/scope-search.ts'
import type { ScopeLine } from '../../src/protocol/view.ts'

const line = (label: string, environment: ScopeLine['environment'] = 'production'): ScopeLine => ({
  id: `${environment} ${label}`,
  label,
  environment,
  kind: 'account',
  value: null,
  asOf: null,
  hasTrouble: false,
})
const labels = (scopes: readonly ScopeLine[], typed: string) =>
  findScopes(scopes, typed).groups.map(({ name, scopes: found }) => [name, ...found.map(({ label }) => label)])

describe('the search for an account', () => {
  const scopes = [
    line('All accounts'),
    line('Primary'),
    line('Desk 7'),
    line('Sandbox', 'sandbox'),
    line('Primary', 'sandbox'),
  ]

  it('finds all of them, each environment for itself', () => {
    expect(labels(scopes, '')).toEqual([
      ['production', 'All accounts', 'Primary', 'Desk 7'],
      ['popupSandboxAccounts', 'Sandbox', 'Primary'],
    ])
  })

  it.each([
    ['  desk', [['production', 'Desk 7']]],
    [
      'PRIM',
      [
        ['production', 'Primary'],
        ['popupSandboxAccounts', 'Primary'],
      ],
    ],
    ['nobody', []],
  ])('finds by a part of the name, in whatever case: %s', (typed, expected) => {
    expect(labels(scopes, typed)).toEqual(expected)
  })

  it('shows so many as one can look through, and says how many more there are', () => {
    const many = Array.from({ length: 501 }, (_, n) => line(`Desk ${n}`))
    const { groups, more } = findScopes(many, 'desk')
    expect([groups[0]?.scopes.length, more]).toEqual([250, 251])
  })
})
