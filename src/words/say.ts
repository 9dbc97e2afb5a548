import { textOf } from './catalogue.ts'
import { language, locale } from './locale.ts'
import type { CountedMessage, CountedValuesOf, Given, MessageName, ValuesOf } from './message.ts'

/** A message in the reader's language. Numbers in it are written as people there write them. */
export function say<Name extends MessageName>(name: Name, ...[values]: Given<ValuesOf<Name>>): string {
  return filled(textOf(name), (values ?? {}) as Record<string, string | number>)
}

/** The same, in the form that the language has for this number: `1 key`, `2 keys`. */
export function sayCounted<Stem extends CountedMessage>(
  stem: Stem,
  count: number,
  ...[values]: Given<CountedValuesOf<Stem>>
): string {
  return filled(textOf(formFor(stem, count)), { ...((values ?? {}) as Record<string, string | number>), count })
}

/** A part of a message: words, or the name of a place that something goes to. */
export type Piece = { readonly words: string } | { readonly place: string }

/** A message taken apart, for those that have more in them than text. */
export function piecesOf(name: MessageName): Piece[] {
  return textOf(name)
    .split(/\{(\w+)\}/)
    .map((text, index) => (index % 2 === 0 ? { words: text } : { place: text }))
}

/**
 * The name of the message for so many (CLDR plural categories, as `Intl.PluralRules` picks them). By its type it is that of
 * many: no form has a place that this has not.
 */
export function formFor<Stem extends CountedMessage>(stem: Stem, count: number): `${Stem}_other` & MessageName {
  const form = plurals().select(count)
  const name = `${stem}_${form}`
  // Spanish has a form of its own for whole millions, which nobody has of anything here.
  return (textOf(name) === name ? `${stem}_other` : name) as `${Stem}_other` & MessageName
}

function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name]
    return typeof value === 'number' ? numbers().format(value) : (value ?? place)
  })
}

/** Making one of these takes far longer than using it. */
function kept<T>(make: (locale: string) => T): () => T {
  const made = new Map<string, T>()
  return () => {
    const found = made.get(locale()) ?? make(locale())
    made.set(locale(), found)
    return found
  }
}
const plurals = kept((ofReader) => new Intl.PluralRules(ofReader))
const numbers = kept((ofReader) => new Intl.NumberFormat(ofReader))
const lists = (options: Intl.ListFormatOptions) => kept((ofReader) => new Intl.ListFormat(forLists(ofReader), options))
const unitedLists = lists({ type: 'conjunction' })
const briefLists = lists({ type: 'conjunction', style: 'narrow' })

/** Our English sets no comma before the last of several, as Britain does, whatever the reader's region does. */
function forLists(ofReader: string): string {
  return language() === 'en' ? 'en-GB' : ofReader
}

/** Several things as a sentence names them: `a, b and c`. */
export function listed(things: readonly string[]): string {
  return unitedLists().format(things)
}

/** The same in as few words as the language allows: `a, b, c`. */
export function listedBriefly(things: readonly string[]): string {
  return briefLists().format(things)
}
