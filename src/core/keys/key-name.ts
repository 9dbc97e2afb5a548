import { longestName } from './key-profile.ts'

/** A name in the form in which names are compared: in normal form KC and small letters. Never shown. */
export function comparedName(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

/** True for two names that a person would take for the same. */
export function isSameName(a: string, b: string): boolean {
  return comparedName(a) === comparedName(b)
}

/**
 * A name like this one that nobody has: `Grid bot (2)`, or `(3)` where that is taken too. Not longer than a name may be.
 * @param taken in the form of `comparedName`
 */
export function freeNameLike(name: string, taken: ReadonlySet<string>): string {
  const stem = name.replace(/ \(\d{1,4}\)$/, '')
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`
    const free = `${shortened(stem, longestName - ending.length)}${ending}`
    if (!taken.has(comparedName(free))) return free
  }
}

/** The beginning of a text, cut between its characters and not inside one, which would leave half a pair. */
function shortened(text: string, mostUnits: number): string {
  let beginning = ''
  for (const character of text) {
    if (beginning.length + character.length > mostUnits) break
    beginning += character
  }
  return beginning.trimEnd()
}
