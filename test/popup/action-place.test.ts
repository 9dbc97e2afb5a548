import { expect, it } from 'vitest'
import type { KeyRef } from '../../src/core/keys/key-profile.ts'
import { placeOf } from '../../src/popup/reminders/action-place.ts'

it.each([
  ['look', 'popup', '#key/1'],
  ['check', 'popup', '#key/1'],
  ['revoke', 'options', '#revoke/1'],
  ['replace', 'options', '#replace/1'],
  ['edit', 'options', '#edit/1'],
] as const)('to %s at a key one goes to the %s, at %s', (action, page, place) => {
  expect(placeOf(action, '1' as KeyRef)).toEqual({ page, place })
})
