import { languageOfBrowser, textOf } from './catalogue.ts'

/** The language that we speak to this reader, as BCP 47 has it: `en`, `de`. */
export function language(): string {
  return textOf('language')
}

/** The mark between whole and part in figures as this reader reads them: a point, or a comma. */
export function decimalMark(): string {
  const parts = new Intl.NumberFormat(locale()).formatToParts(1.1)
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.'
}

/**
 * The locale for numbers and dates: the browser's where it is of the language we speak, with its region's ways (`de-CH`),
 * and else that language. Figures in a third language's ways would be read wrongly amid our words.
 */
export function locale(): string {
  const ofBrowser = languageOfBrowser()
  return ofBrowser.split('-')[0] === language() ? ofBrowser : language()
}
