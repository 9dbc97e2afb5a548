import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fromRoot } from '../../tools/root.ts'
import { catalogueOf, messagesIn } from '../words/catalogue-from-file.ts'

const languages = readdirSync(fromRoot('_locales'))
const english = messagesIn('en')

/** The stems of the messages that come in several forms. */
const stems = Object.keys(english).flatMap((name) => (name.endsWith('_other') ? [name.replace(/_other$/, '')] : []))
const isForm = (name: string) => stems.some((stem) => new RegExp(`^${stem}_[a-z]+$`).test(name))
const single = Object.keys(english).filter((name) => !isForm(name))

/** The names of the places in a message. */
const placesIn = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))

describe.each(languages)('the messages in %s', (language) => {
  const messages = messagesIn(language)
  const { getMessage } = catalogueOf(language)
  // Spanish has a form of its own for whole millions, which nobody has of anything here.
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((form) => form !== 'many')

  it('are all there, in each form that the language has, and no more', () => {
    const expected = [...single, ...stems.flatMap((stem) => forms.map((form) => `${stem}_${form}`))]
    expect(Object.keys(messages).sort()).toEqual(expected.sort())
  })

  it('say themselves which language it is', () => {
    expect(getMessage('language')).toBe(language)
    expect(['ltr', 'rtl']).toContain(getMessage('direction'))
  })

  it('have the places of the English ones; a form for one may do without the number', () => {
    const wrong = Object.keys(messages).filter((name) => {
      const model = english[name] === undefined ? name.replace(/_\w+$/, '_other') : name
      const [theirs, ours] = [placesIn(getMessage(name)), placesIn(catalogueOf('en').getMessage(model))]
      const isOne = /_(zero|one|two)$/.test(name)
      const missing = [...ours].filter((place) => !theirs.has(place) && !(isOne && place === 'count'))
      const strange = [...theirs].filter((place) => !ours.has(place) && place !== 'count')
      return missing.length + strange.length > 0
    })
    expect(wrong).toEqual([])
  })

  it('have each place declared, and each declared place in them', () => {
    const uneven = Object.entries(messages).filter(([, { message, placeholders = {} }]) => {
      const used = [...message.replaceAll('$$', '').matchAll(/\$(\w+)\$/g)].map((match) => match[1] ?? '')
      const declared = Object.keys(placeholders)
      return declared.some((place) => !used.includes(place)) || used.some((place) => !declared.includes(place))
    })
    expect(uneven.map(([name]) => name)).toEqual([])
    const contents = Object.values(messages).flatMap(({ placeholders = {} }) => Object.entries(placeholders))
    expect(contents.filter(([place, { content }]) => content !== `{${place}}`)).toEqual([])
  })

  it('stand in the order of their names, so that one finds them and changes don’t meet', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(messages).sort())
  })
})

/** What stands on Gemini's own pages, which are in English. */
const geminisOwn = /^(Trusted IPs|Requires Heartbeat)$/

/** What may read the same in another language: names, codes, and words that it has taken over. */
const shared = 0.12

describe.each(languages.filter((language) => language !== 'en'))('the words in %s', (language) => {
  it('are not English ones left standing', () => {
    const { getMessage } = catalogueOf(language)
    const words = single.filter((name) => /\p{L}{2} \p{L}{2}/u.test(english[name]?.message ?? ''))
    const said = (name: string) => catalogueOf('en').getMessage(name)
    const left = words.filter((name) => getMessage(name) === said(name) && !geminisOwn.test(said(name)))
    expect(left).toEqual([])
    const same = single.filter((name) => getMessage(name) === said(name))
    expect(same.length / single.length).toBeLessThan(shared)
  })
})
