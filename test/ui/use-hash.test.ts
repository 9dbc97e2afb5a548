import { expect, it } from 'vitest'
import { placeIn } from '../../src/ui/use-hash.ts'

it.each([
  ['', ''],
  ['#keys', 'keys'],
  ['#key/ab%20cd', 'key/ab cd'],
  ['#%', '%'],
  ['#%E0%A4%A', '%E0%A4%A'],
])('the hash %j names the place %j', (hash, place) => {
  expect(placeIn(hash)).toBe(place)
})
