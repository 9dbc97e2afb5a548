import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Copy, isWhole } from '../../../src/background/store/copy.ts'
import { reconcile } from '../../../src/background/store/reconcile.ts'
import { byName, wholeCopy } from './two-copies.ts'

const blank: Copy = { rows: new Map(), damaged: new Map(), inventory: null }
const older = wholeCopy({ a: ['one', 1], b: ['two', 2] }, 2)
const newer = wholeCopy({ a: ['changed', 3], b: ['two', 2] }, 3)
const textsIn = ({ rows }: Pick<Copy, 'rows'>) => Object.fromEntries([...rows].map(([name, { text }]) => [name, text]))
const without = (copy: Copy, name: string): Copy => ({
  ...copy,
  rows: byName([...copy.rows.values()].filter((row) => row.name !== name)),
})
const spoilt = (copy: Copy, name: string, text: string | null): Copy => ({
  ...without(copy, name),
  damaged: new Map([[name, text]]),
})

describe('two copies', () => {
  it.each<[string, Copy, Copy, Record<string, string>, { first: boolean; second: boolean }]>([
    ['that agree stay as they are', older, older, { a: 'one', b: 'two' }, { first: false, second: false }],
    ['of which the second missed a write', newer, older, { a: 'changed', b: 'two' }, { first: false, second: true }],
    ['of which the first is older', older, newer, { a: 'changed', b: 'two' }, { first: true, second: false }],
    [
      'of which the second was never written',
      wholeCopy({ a: ['one', 1] }, 1),
      blank,
      { a: 'one' },
      { first: false, second: true },
    ],
    ['that were never written', blank, blank, {}, { first: false, second: false }],
    [
      'of which one was emptied on purpose and the other is gone',
      wholeCopy({}, 9),
      blank,
      {},
      { first: false, second: true },
    ],
    [
      'of which one was emptied on purpose, and the worker died',
      wholeCopy({}, 9),
      newer,
      {},
      { first: false, second: true },
    ],
  ])('%s: no damage', (_, first, second, texts, behind) => {
    const truth = reconcile(first, second)
    expect(textsIn(truth)).toEqual(texts)
    expect(truth).toMatchObject({ damage: null, isFirstBehind: behind.first, isSecondBehind: behind.second })
  })

  it.each<[string, Copy, Copy, Record<string, string>, { mended: number; lost: number }]>([
    ['the first emptied', blank, newer, { a: 'changed', b: 'two' }, { mended: 2, lost: 0 }],
    ['the second emptied', newer, blank, { a: 'changed', b: 'two' }, { mended: 2, lost: 0 }],
    ['a row of the first gone', without(newer, 'a'), newer, { a: 'changed', b: 'two' }, { mended: 1, lost: 0 }],
    [
      'a row of the second spoilt',
      newer,
      spoilt(newer, 'b', 'tvo'),
      { a: 'changed', b: 'two' },
      { mended: 1, lost: 0 },
    ],
    [
      'the first spoilt, the second one write behind',
      spoilt(newer, 'b', null),
      older,
      { a: 'changed', b: 'two' },
      { mended: 1, lost: 0 },
    ],
    ['its inventory gone', { ...newer, inventory: null }, newer, { a: 'changed', b: 'two' }, { mended: 0, lost: 0 }],
    [
      'each a different row gone',
      without(newer, 'a'),
      without(newer, 'b'),
      { a: 'changed', b: 'two' },
      { mended: 2, lost: 0 },
    ],
    [
      'the same row spoilt in both',
      spoilt(newer, 'a', 'changeb'),
      spoilt(newer, 'a', 'xhanged'),
      { a: 'changeb', b: 'two' },
      { mended: 0, lost: 1 },
    ],
    ['the same row gone from both', without(newer, 'a'), without(newer, 'a'), { b: 'two' }, { mended: 0, lost: 1 }],
    [
      'all rows gone from both',
      { ...newer, rows: new Map() },
      { ...newer, rows: new Map() },
      {},
      { mended: 0, lost: 2 },
    ],
  ])('of which one has damage: %s', (_, first, second, texts, damage) => {
    const truth = reconcile(first, second)
    expect(textsIn(truth)).toEqual(texts)
    expect(truth.damage).toEqual(damage)
    expect(truth).toMatchObject({ isFirstBehind: true, isSecondBehind: true })
    expect(truth.generation).toBeGreaterThan(3)
  })

  it('do not bring back what was removed on purpose, when the one that still had it is damaged', () => {
    const removed = wholeCopy({ b: ['two', 2] }, 4)
    expect(textsIn(reconcile(removed, spoilt(newer, 'b', null)))).toEqual({ b: 'two' })
    expect(textsIn(reconcile(spoilt(newer, 'b', null), removed))).toEqual({ b: 'two' })
  })

  it('lose nothing, whatever is taken or spoilt in one of them', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        names,
        fc.nat(255),
        fc.nat(255),
        fc.boolean(),
        fc.boolean(),
        (all, gone, bad, isFirst, noInventory) => {
          const whole = wholeCopy(
            Object.fromEntries(all.map((name, at) => [name, [`text ${name}`, at + 1]])),
            all.length + 1,
          )
          let harmed: Copy = noInventory ? { ...whole, inventory: null } : whole
          for (const [at, name] of all.entries()) {
            if ((gone >> at) & 1) harmed = without(harmed, name)
            else if ((bad >> at) & 1)
              harmed = { ...without(harmed, name), damaged: new Map([...harmed.damaged, [name, '?']]) }
          }
          const truth = isFirst ? reconcile(harmed, whole) : reconcile(whole, harmed)
          expect(textsIn(truth)).toEqual(textsIn(whole))
          expect(truth.damage === null).toBe(isWhole(harmed))
          expect(truth.damage?.lost ?? 0).toBe(0)
        },
      ),
    )
  })
})
