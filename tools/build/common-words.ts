import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'
import type { Plugin } from 'vite'
import { packWords } from '../../src/core/text/word-list.ts'

const name = 'virtual:common-words'

/**
 * The word lists by which the strength of a passphrase is judged, cut to their tops and packed: whole they would weigh
 * more than all the rest of Twinkey, and what lies further down is hardly easier to guess than a random text.
 */
export function commonWords(): Plugin {
  const words = english['commonWords-en'].slice(0, 4000)
  const known = new Set(words)
  const packed = {
    // A passphrase has ten letters at the least: of the rarer passwords the long ones are what it may be made of.
    passwords: packWords(
      common['passwords-common'].slice(0, 6000).filter((word, place) => place < 1000 || word.length >= 8),
    ),
    words: packWords(words),
    // No word is worth listing twice. These stand by the alphabet: one of them is as likely as another.
    diceware: packWords(common['diceware-common'].filter((word) => !known.has(word))),
    names: packWords(english['firstnames-en'].slice(0, 2000)),
  }
  return {
    name: 'common-words',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) =>
      id === `\0${name}`
        ? `export const packed = ${JSON.stringify(packed)}\nexport const adjacencyGraphs = ${JSON.stringify(adjacencyGraphs)}`
        : null,
  }
}
