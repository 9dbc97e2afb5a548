import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'
import type { Plugin } from 'vite'

/** The most used passwords and words: what lies further down the lists is hardly easier to guess than a random text. */
const most = 5000

const name = 'virtual:common-words'

/**
 * The word lists by which the strength of a passphrase is judged, cut to their tops: whole they would weigh more than all
 * the rest of Twinkey.
 */
export function commonWords(): Plugin {
  const dictionary = {
    passwords: common['passwords-common'].slice(0, most),
    diceware: common['diceware-common'],
    words: english['commonWords-en'].slice(0, most),
    names: english['firstnames-en'].slice(0, most),
  }
  return {
    name: 'common-words',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) =>
      id === `\0${name}`
        ? `export const dictionary = ${JSON.stringify(dictionary)}\nexport const adjacencyGraphs = ${JSON.stringify(adjacencyGraphs)}`
        : null,
  }
}
