/** That something waits for the owner, while nothing more may be said of it. */
export function attentionWords(reminders: number): string {
  return reminders === 1 ? 'One reminder waits for you' : `${reminders} reminders wait for you`
}
