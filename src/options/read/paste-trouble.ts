/** The worker takes no more. A ticket is far shorter. */
const mostCharacters = 20_000

/** What is wrong with a pasted text before anybody reads it; null where nothing is. */
export function pasteTrouble(text: string): string | null {
  if (text.trim() === '') return 'Paste a signed request first.'
  if (text.length <= mostCharacters) return null
  return 'This is longer than any signed request. Paste the request alone, without what stands around it.'
}
