/** The part of the browser's `i18n` that is used here: each message in the reader's language, or else in English. */
interface Catalogue {
  getMessage(name: string): string
  getUILanguage(): string
}

/** The extension API under either of its names, as far as it is about words; there is none in Node. */
const { browser, chrome } = globalThis as { browser?: { i18n: Catalogue }; chrome?: { i18n: Catalogue } }
let catalogue = (browser ?? chrome)?.i18n

/** Reads from another catalogue from now on, where there is no browser. */
export function readFrom(another: Catalogue): void {
  catalogue = another
  said.clear()
}

const said = new Map<string, string>()

/**
 * The text of a message with its places still open, as `{name}`: each stands in the catalogue as a placeholder whose content
 * is that, so that the browser fills in nothing and values are given by name. One that is nowhere shows as its name.
 */
export function textOf(name: string): string {
  const text = said.get(name) ?? (catalogue?.getMessage(name) || name)
  said.set(name, text)
  return text
}

/** The language of the browser around us, as BCP 47 has it, which may be none that we speak. */
export function languageOfBrowser(): string {
  return catalogue?.getUILanguage() ?? 'en'
}
