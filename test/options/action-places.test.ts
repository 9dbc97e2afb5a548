import { expect, it } from 'vitest'
import type { KeyRef } from '../../src/core/keys/key-profile.ts'
import { placeFor } from '../../src/options/reminder/action-places.ts'

it.each([
  ['revoke', '#revoke/a'],
  ['replace', '#replace/a'],
  ['edit', '#edit/a'],
  ['look', '#key/a'],
  ['check', null],
] as const)('to %s a key one goes to %s', (action, place) => {
  expect(placeFor(action, 'a' as KeyRef)).toBe(place)
})
