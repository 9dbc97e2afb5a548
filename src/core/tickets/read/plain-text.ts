/** What programs that write for people put in the place of plain signs. */
const plainSigns: readonly (readonly [RegExp, string])[] = [
  [/\r\n?/g, '\n'],
  [/[“”„‟″]/g, '"'],
  [/[‘’‚‛′]/g, "'"],
  [/[\u2010-\u2015\u2212]/g, '-'],
  // Of no width: soft hyphens, joiners, marks of direction, a byte order mark.
  [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, ''],
  // PHP writes its slashes so.
  [/\\\//g, '/'],
]

/** Escapes of printable ASCII, which some writers of JSON use for `+` and `=`. */
const needlessEscape = /\\u00([2-7][0-9a-f])/gi

/** At the beginning of a line: a shell's or Python's prompt, or the sign of a quotation; any number of them. */
const prompts = /^(?:[ \t]*(?:PS [^\n>]{0,200}>|>>>|\.\.\.|[$>%#])[ \t])+/gm

/** At the end of one: the line goes on in bash, cmd or PowerShell. */
const continued = /[\\^`][ \t]*$/gm

/**
 * A pasted text as its author typed it: in plain signs, with `\n` at line ends, without prompts and without what says
 * that a line goes on. Its time is linear in the text's length.
 */
export function plainText(pasted: string): string {
  const plain = plainSigns.reduce((text, [odd, sign]) => text.replace(odd, sign), pasted)
  return plain
    .replace(needlessEscape, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(prompts, '')
    .replace(continued, '')
}
