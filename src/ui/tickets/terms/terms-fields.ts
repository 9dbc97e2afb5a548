import { parseLossless } from '../../../core/gemini/json.ts'

/** What a signed request says, in its order: each field by its name as it stands there, each value as text. */
export type TermsFields = ReadonlyMap<string, string>

/**
 * Reads compact JSON of anybody's. Texts are what they say, numbers keep their digits, all else is JSON again.
 * @returns null where it is no JSON object, or one that could be read in two ways
 */
export function fieldsIn(terms: string): TermsFields | null {
  try {
    const read = parseLossless(terms)
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null
    return new Map(Object.entries(read).map(([name, value]) => [name, textOf(value)]))
  } catch {
    return null // no JSON, a name with two values, or nested past all measure
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Whether a value may stand in a sentence of ours: it can't be taken for words of that sentence. */
export function isPlain(value: string | undefined): value is string {
  return value !== undefined && /^[\w.:#-]{1,120}$/.test(value)
}

/** Whether it is a decimal number without sign or exponent. */
export function isDecimal(value: string | undefined): value is string {
  return value !== undefined && /^\d{1,60}(\.\d{1,60})?$/.test(value)
}

/** A text in which nothing hides: characters that are not seen, or turn the writing round, as their number. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`
  })
}
