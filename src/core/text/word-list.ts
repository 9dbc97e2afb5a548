/** How many words the first group has; each further one has twice as many. */
const firstGroup = 32

/** A digit that says how many letters a word shares with the one before it; a word begins nowhere else. */
const shared = /\d/

/**
 * Packs words that stand in the order of how common they are. They are put into groups that double in size, and within
 * each by the alphabet, so that a word need only say what it does not share with the one before: its place is lost by a
 * factor of two at the most, which is one bit of strength. Words with digits are left as they are, after the rest of
 * their group.
 */
export function packWords(words: readonly string[]): string {
  const groups: string[] = []
  for (let from = 0, size = firstGroup; from < words.length; from += size / 2) {
    groups.push(packGroup(words.slice(from, from + size)))
    size *= 2
  }
  return groups.join('\n')
}

/** The words of `packWords`, the more common first. */
export function unpackWords(packed: string): string[] {
  return packed.split('\n').flatMap(unpackGroup)
}

function packGroup(words: readonly string[]): string {
  const plain = words.filter((word) => !shared.test(word)).sort()
  const others = words.filter((word) => shared.test(word))
  let before = ''
  const coded = plain.map((word) => {
    const common = sharedLength(before, word)
    before = word
    return common + word.slice(common)
  })
  return [coded.join(''), ...others].join(' ')
}

function unpackGroup(group: string): string[] {
  const [coded = '', ...others] = group.split(' ')
  let before = ''
  const plain = [...coded.matchAll(/(\d)(\D*)/g)].map(([, common, rest]) => {
    before = before.slice(0, Number(common)) + rest
    return before
  })
  return [...plain, ...others]
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < 9 && length < a.length && a[length] === b[length]) length += 1
  return length
}
