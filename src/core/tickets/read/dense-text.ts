/** What stood before a character: nothing, white space, a line end, or at least one blank line. */
type Gap = 'none' | 'space' | 'line' | 'blank-line'

/**
 * A text without its white space, so that what a terminal or a mail has broken in two is whole again; what was there
 * instead is known for each character.
 */
export type DenseText = {
  readonly text: string
  /** The same with A to Z in lower case. */
  readonly lower: string
  /** One for each UTF-16 unit of the text, and one for its end. */
  readonly gaps: readonly Gap[]
}

/** @param text as `plainText` gives it */
export function denseText(text: string): DenseText {
  const letters: string[] = []
  const gaps: Gap[] = []
  let gap = 'blank-line' as Gap
  for (const letter of text.split('')) {
    if (letter === '\n') gap = gap === 'none' || gap === 'space' ? 'line' : 'blank-line'
    else if (/\s/.test(letter)) gap = gap === 'none' ? 'space' : gap
    else {
      letters.push(letter)
      gaps.push(gap)
      gap = 'none'
    }
  }
  const dense = letters.join('')
  // Not toLowerCase for all: it makes two letters of some, and every place after them would be off.
  const lower = dense.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
  return { text: dense, lower, gaps: [...gaps, 'blank-line'] }
}

/** Every place where a word stands, however it is broken. @param word in lower case, without white space */
export function placesOf(word: string, { lower }: DenseText): number[] {
  const places: number[] = []
  for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + word.length)) places.push(at)
  return places
}

/** How far a value may reach, and of what it is made. */
type Extent = {
  readonly letters: RegExp
  /** Whether a quote stands before it, or before its name. */
  readonly isQuoted: boolean
  /** Where something else begins for sure. */
  readonly end: number
}

/**
 * The value that begins at a place. In quotes it goes on over spaces and line ends. Without, it ends at a space; at a
 * line end it goes on where the whole next line is made of the same letters, as when a terminal has broken it.
 */
export function valueAt(dense: DenseText, start: number, { letters, isQuoted, end }: Extent): string {
  const isPart = (place: number) => place < end && letters.test(dense.text.charAt(place))
  if (isQuoted) {
    let at = start
    while (isPart(at)) at += 1
    // Where no quote ends it, the one before it belonged to something longer, such as a text of several lines.
    if (isQuote(dense.text[at])) return dense.text.slice(start, at)
  }
  let at = start
  while (isPart(at)) {
    at += 1
    const gap = dense.gaps[at]
    if (gap !== 'none' && (gap !== 'line' || !isWholeLine(dense, at, isPart))) break
  }
  return dense.text.slice(start, at)
}

/** A backslash is one too: inside of quotes it stands before a quote. */
export function isQuote(letter: string | undefined): boolean {
  return letter !== undefined && '"\'`\\'.includes(letter)
}

/** Whether the line that begins here is made of nothing but such letters, without a space. */
function isWholeLine({ gaps }: DenseText, start: number, isPart: (place: number) => boolean): boolean {
  let at = start
  do {
    if (!isPart(at)) return false
    at += 1
  } while (gaps[at] === 'none')
  return gaps[at] !== 'space'
}
