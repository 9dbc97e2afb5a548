/** Letters as wide as two of ours in a fixed-width font: those of Chinese, Japanese and Korean, and their punctuation (UAX 11). */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g

/** How many columns a text takes in a fixed-width font. */
export function columnsOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0)
}

/** A text with as many blanks behind it as make it so many columns wide. */
export function padTo(columns: number, text: string): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}
