import { say } from '../words/say.ts'

/** How long to wait after too many wrong passphrases, in words. */
export function waitWords(seconds: number): string {
  return say('unlockWait', { time: timeOf(seconds) })
}

/** What is said of the wait where it can’t be watched: once when it begins, and at 0 when it is over. */
export function spokenWaitWords(seconds: number): string {
  return seconds > 0 ? say('unlockWaitSpoken', { time: timeOf(seconds) }) : say('unlockWaitOver')
}

function timeOf(inAll: number): string {
  const minutes = Math.floor(inAll / 60)
  const seconds = inAll % 60
  if (minutes === 0) return say('waitSeconds', { seconds })
  return seconds === 0 ? say('waitMinutes', { minutes }) : say('waitMinutesAndSeconds', { minutes, seconds })
}
