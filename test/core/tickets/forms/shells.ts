/**
 * How three shells take one line apart into the words of a command, by their documented rules and no further: what a
 * shell would replace, run or redirect is refused with an Error, as no ticket may contain it.
 */
export type Shell = 'bash' | 'cmd' | 'powershell'

export function wordsOf(shell: Shell, line: string): string[] {
  return { bash: bashWords, cmd: cmdWords, powershell: powershellWords }[shell](line)
}

/** bash(1), QUOTING and HISTORY EXPANSION. */
function bashWords(line: string): string[] {
  return split(line, {
    special: /[|&;()<>*?[\]{}~#'\\$`!\n]/,
    // Within double quotes only these mean something; `!` does in an interactive shell.
    specialInQuotes: /[$`\\!]/,
    quote: /"/,
  })
}

/** cmd.exe first (`cmd /?`), then the C runtime of the program, which makes words of the line that cmd hands on. */
function cmdWords(line: string): string[] {
  if (line.length > 8191) throw new Error('longer than a line of cmd')
  // Percent signs are replaced wherever they stand, quoted or not; exclamation marks with delayed expansion.
  if (/[%!\n]/.test(line)) throw new Error('cmd would replace it')
  return split(line, { special: /[&|<>()^]/, specialInQuotes: /[\\]/, quote: /"/ })
}

/** about_Quoting_Rules and about_Parsing, for a native command. Typographic quotes are quotes there. */
function powershellWords(line: string): string[] {
  return split(line, {
    special: /[$`'‘’‚‛“”„{}(),;|&<>@#\n]/,
    specialInQuotes: /[$`“”„\\]/,
    quote: /"/,
  })
}

interface Rules {
  /** Outside of quotes. */
  readonly special: RegExp
  readonly specialInQuotes: RegExp
  readonly quote: RegExp
}

function split(line: string, { special, specialInQuotes, quote }: Rules): string[] {
  const words: string[] = []
  let word: string | null = null
  let isQuoted = false
  for (const letter of line) {
    if (quote.test(letter)) {
      isQuoted = !isQuoted
      word ??= ''
    } else if ((isQuoted ? specialInQuotes : special).test(letter)) {
      throw new Error(`${letter} would not be taken as it stands`)
    } else if (!isQuoted && /[ \t]/.test(letter)) {
      if (word !== null) words.push(word)
      word = null
    } else {
      word = (word ?? '') + letter
    }
  }
  if (isQuoted) throw new Error('a quote is left open')
  return word === null ? words : [...words, word]
}
