import type { ComponentChildren } from 'preact'
import type { MessageName, ValuesOf } from '../words/message.ts'
import { piecesOf } from '../words/say.ts'

interface SayProps<Name extends MessageName> {
  message: Name
  with: ValuesOf<Name, ComponentChildren>
}

/** A message with more than text in it, as a name in bold or a link in mid-sentence, wherever its language puts that. */
export function Say<Name extends MessageName>({ message, with: given }: SayProps<Name>) {
  const things = given as Readonly<Record<string, ComponentChildren>>
  return <>{piecesOf(message).map((piece) => ('words' in piece ? piece.words : things[piece.place]))}</>
}
