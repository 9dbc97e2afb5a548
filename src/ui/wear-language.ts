import { language } from '../words/locale.ts'
import { say } from '../words/say.ts'

/** Tells the document which language it speaks and which way that is written. Its title is a name, the same in all of them. */
export function wearLanguage(): void {
  document.documentElement.lang = language()
  document.documentElement.dir = say('direction')
}
