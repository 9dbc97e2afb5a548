import { readFileSync } from 'node:fs'
import type { Message } from '../../tools/build/lean-locales.ts'
import { fromRoot } from '../../tools/root.ts'

type Messages = Readonly<Record<string, Message>>

const read = new Map<string, Messages>()

/** The messages of a language, as they stand in its file, which is read once. */
export function messagesIn(language: string): Messages {
  const known = read.get(language)
  if (known !== undefined) return known
  const messages: Messages = JSON.parse(readFileSync(fromRoot(`_locales/${language}/messages.json`), 'utf8'))
  read.set(language, messages)
  return messages
}

/**
 * The messages of a language as the browser gives them: its own placeholders filled in, whose names it reads in any case,
 * and a doubled dollar sign as one (Chrome's and Mozilla's pages on `i18n`).
 */
export function catalogueOf(language: string, ofBrowser = language) {
  const messages = messagesIn(language)
  return {
    getUILanguage: () => ofBrowser,
    getMessage: (name: string) => {
      const { message, placeholders } = messages[name] ?? { message: '' }
      const contents = new Map(
        Object.entries(placeholders ?? {}).map(([key, { content }]) => [key.toLowerCase(), content]),
      )
      return message.replace(/\$(?:\$|([\w@]+)\$)/g, (_, key?: string) =>
        key === undefined ? '$' : (contents.get(key.toLowerCase()) ?? ''),
      )
    },
  }
}
