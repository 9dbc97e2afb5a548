import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { keyProfileSchema } from '../../../src/core/keys/key-profile.ts'
import { madeUpKey } from '../backup/made-up-keys.ts'

describe('a key’s profile', () => {
  it('that was stored before anybody asked when it changed is older than any that says so', () => {
    const { changedAt: _, ...old } = madeUpKey().profile
    expect(v.parse(keyProfileSchema, old)).toEqual({ ...old, changedAt: 0 })
  })

  it('has no time that a date can’t name', () => {
    const { profile } = madeUpKey()
    expect(v.safeParse(keyProfileSchema, { ...profile, addedAt: 8.64e15 }).success).toBe(true)
    expect(v.safeParse(keyProfileSchema, { ...profile, addedAt: 8.64e15 + 1 }).success).toBe(false)
  })
})
