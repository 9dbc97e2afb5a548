import { adjacencyGraphs, packed } from 'virtual:common-words'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { unpackWords } from '../../core/text/word-list.ts'
import type { PlainMessage } from '../../words/message.ts'
import { say } from '../../words/say.ts'

/** How hard a passphrase is to guess for somebody who has the stored vault and a room of computers. */
export interface Strength {
  /** 0, guessed at once, to 4. */
  readonly score: number
  readonly word: string
  /** What would make it better; empty where nothing has to. */
  readonly advice: string
}

const dictionary = Object.fromEntries(Object.entries(packed).map(([name, words]) => [name, unpackWords(words)]))
const guesser = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

const words = [
  'passphraseScore0',
  'passphraseScore1',
  'passphraseScore2',
  'passphraseScore3',
  'passphraseScore4',
] as const

/** Estimates a passphrase by zxcvbn: against common passwords, words, names, dates, keyboard runs and repeats. */
export function strengthOf(passphrase: string): Strength {
  const { score, feedback } = guesser.check(passphrase)
  guesser.check('-') // it keeps the last text that it judged: let that be this one
  const warning = warnings[feedback.warning ?? '']
  const advice = warning === undefined ? say('passphraseAdvice') : `${say(warning)} ${say('passphraseAdvice')}`
  return { score, word: say(words[score]), advice: score >= 3 ? '' : advice }
}

/** What zxcvbn may find fault with, in our words; what is not here is covered by the advice itself. */
const warnings: Readonly<Record<string, PlainMessage>> = {
  straightRow: 'passphraseRows',
  keyPattern: 'passphraseKeyPatterns',
  simpleRepeat: 'passphraseRepeats',
  extendedRepeat: 'passphraseRepeatedPatterns',
  sequences: 'passphraseSequences',
  recentYears: 'passphraseYears',
  dates: 'passphraseDates',
  topTen: 'passphraseTopTen',
  topHundred: 'passphraseTopHundred',
  common: 'passphraseCommon',
  similarToCommon: 'passphraseSimilar',
  wordByItself: 'passphraseSingleWord',
  namesByThemselves: 'passphraseNames',
  commonNames: 'passphraseNames',
}
