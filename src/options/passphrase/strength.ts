import { adjacencyGraphs, packed } from 'virtual:common-words'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { unpackWords } from '../../core/text/word-list.ts'

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

const words = ['Far too weak', 'Too weak', 'Fair', 'Good', 'Strong'] as const

/** Estimates a passphrase by zxcvbn: against common passwords, words, names, dates, keyboard runs and repeats. */
export function strengthOf(passphrase: string): Strength {
  const { score, feedback } = guesser.check(passphrase)
  guesser.check('-') // it keeps the last text that it judged: let that be this one
  const warning = warnings[feedback.warning ?? ''] ?? ''
  const advice = score >= 3 ? '' : `${warning} Add another word or two that have nothing to do with each other.`.trim()
  return { score, word: words[score], advice }
}

/** What zxcvbn may find fault with, in our words; what is not here is covered by the advice itself. */
const warnings: Readonly<Record<string, string>> = {
  straightRow: 'Rows of keys are easy to guess.',
  keyPattern: 'Keyboard patterns are easy to guess.',
  simpleRepeat: 'Repeated characters are easy to guess.',
  extendedRepeat: 'Repeated patterns are easy to guess.',
  sequences: 'Sequences such as abc are easy to guess.',
  recentYears: 'Recent years are easy to guess.',
  dates: 'Dates are easy to guess.',
  topTen: 'This is among the ten most used passwords.',
  topHundred: 'This is among the hundred most used passwords.',
  common: 'This is a common password.',
  similarToCommon: 'This is close to a common password.',
  wordByItself: 'A single word is easy to guess.',
  namesByThemselves: 'Names are easy to guess.',
  commonNames: 'Names are easy to guess.',
}
