import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { permissionRows } from '../../src/options/about/permission-rows.ts'
import { say } from '../../src/words/say.ts'
import { fromRoot } from '../../tools/root.ts'

const manifest = JSON.parse(readFileSync(fromRoot('manifest.json'), 'utf8')) as Readonly<
  Record<'permissions' | 'optional_permissions' | 'host_permissions', string[]>
>
const asked = {
  always: manifest.permissions,
  ifWanted: manifest.optional_permissions,
  hosts: manifest.host_permissions,
}
const statesOf = (granted: { names: string[]; hosts: string[] }) =>
  Object.fromEntries(permissionRows({ asked, granted }).map(({ name, state }) => [name, state]))

describe('the permissions of the report', () => {
  it('have, each of the manifest’s, a purpose in a sentence of its own', () => {
    const rows = permissionRows({ asked, granted: { names: asked.always, hosts: asked.hosts } })
    const words = rows.map(({ purpose }) => say(purpose))
    expect(new Set(words).size).toBe(asked.always.length + asked.ifWanted.length + asked.hosts.length)
    expect(words.filter((sentence) => !/^[A-Z].*\.$/.test(sentence))).toEqual([])
    expect(rows.map(({ purpose }) => purpose)).not.toContain('aboutForNothing')
  })

  it('are held, taken back, or not asked for', () => {
    const states = statesOf({ names: asked.always, hosts: ['https://api.sandbox.gemini.com/*'] })
    expect(states).toMatchObject({
      storage: 'held',
      clipboardRead: 'unasked',
      'https://api.gemini.com/*': 'missing',
      'https://api.sandbox.gemini.com/*': 'held',
    })
    expect(statesOf({ names: ['clipboardRead'], hosts: [] })).toMatchObject({ clipboardRead: 'held', idle: 'missing' })
  })

  it('tell what Firefox lets leave the computer as one among them', () => {
    const asFirefox = { ...asked, always: [...asked.always, 'authenticationInfo'] }
    const rows = permissionRows({ asked: asFirefox, granted: { names: ['authenticationInfo'], hosts: [] } })
    expect(rows.find(({ name }) => name === 'authenticationInfo')).toEqual({
      name: 'authenticationInfo',
      purpose: 'aboutForAuthenticationInfo',
      state: 'held',
    })
  })

  it('show one that is granted and not asked for, as used for nothing', () => {
    const rows = permissionRows({ asked, granted: { names: ['history'], hosts: [] } })
    expect(rows.at(-1)).toEqual({ name: 'history', purpose: 'aboutForNothing', state: 'held' })
  })
})
