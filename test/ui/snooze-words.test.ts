import { expect, it } from 'vitest'
import { snoozedWords } from '../../src/ui/reminders/snooze-words.ts'

it('says when a reminder comes again', () => {
  expect(snoozedWords('Grid bot', 1)).toBe('Twinkey reminds you of “Grid bot” again tomorrow.')
  expect(snoozedWords('Grid bot', 7)).toBe('Twinkey reminds you of “Grid bot” again in a week.')
})
