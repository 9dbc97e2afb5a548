import { say } from '../../words/say.ts'

/** The worker takes no more. A ticket is far shorter. */
const mostCharacters = 20_000

/** What is wrong with a pasted text before anybody reads it; null where nothing is. */
export function pasteTrouble(text: string): string | null {
  if (text.trim() === '') return say('pasteTroubleEmpty')
  return text.length > mostCharacters ? say('pasteTroubleLong') : null
}
