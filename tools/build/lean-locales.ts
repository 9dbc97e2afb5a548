import type { Plugin } from 'vite'

/** One message as a catalogue of the browsers' has it. */
export interface Message {
  readonly message: string
  /** For translators only. */
  readonly description?: string
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>
}

/**
 * Packs the catalogues of messages without what is said to translators only, and with their places as `{name}` right away:
 * that is what each placeholder's content is, so the browser gives the same text and has half as much to read.
 */
export function leanLocales(): Plugin {
  return {
    name: 'twinkey:lean-locales',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const asset of Object.values(bundle))
          if (asset.type === 'asset' && /^_locales\/\w+\/messages\.json$/.test(asset.fileName))
            asset.source = lean(asset.source)
      },
    },
  }
}

function lean(source: string | Uint8Array): string {
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source)
  const messages = Object.entries(JSON.parse(text) as Record<string, Message>)
  return JSON.stringify(Object.fromEntries(messages.map(([name, message]) => [name, { message: opened(message) }])))
}

function opened({ message, placeholders = {} }: Message): string {
  return message.replace(/\$(\w+)\$/g, (whole, place: string) => placeholders[place]?.content ?? whole)
}
