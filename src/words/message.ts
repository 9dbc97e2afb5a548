import type english from '../../_locales/en/messages.json'

/** All that Twinkey says, in English: what the other languages have to have too, and what the types below follow. */
type English = typeof english

/** The name of one message. */
export type MessageName = keyof English

/** The names of the places in a message that values go to. */
type PlaceOf<Name extends MessageName> = English[Name] extends { readonly placeholders: infer Places }
  ? Extract<keyof Places, string>
  : never

/** A message that is said in one piece: no value goes into it. */
export type PlainMessage = { [Name in MessageName]: PlaceOf<Name> extends never ? Name : never }[MessageName]

/** A message that comes in as many forms as the language has for numbers: `keys` of `keys_one` and `keys_other`. */
export type CountedMessage = MessageName extends infer Name
  ? Name extends `${infer Stem}_other`
    ? Stem
    : never
  : never

/** What goes into a message, by the names of its places. */
export type ValuesOf<Name extends MessageName, Value = string | number> = { readonly [Place in PlaceOf<Name>]: Value }

/** The same for one that comes in several forms; the number itself is always there to be named, as `count`. */
export type CountedValuesOf<Stem extends CountedMessage, Value = string | number> = `${Stem}_other` extends MessageName
  ? Omit<ValuesOf<`${Stem}_other`, Value>, 'count'>
  : never

/** What has to be given with a message: nothing where it has no places. */
export type Given<Values> = keyof Values extends never ? [] : [values: Values]
