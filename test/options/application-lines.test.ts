import { describe, expect, it } from 'vitest'
import { readApplications } from '../../src/options/profile/application-lines.ts'

describe('the applications in a field', () => {
  it.each<[string, string, string[]]>([
    ['none', '', []],
    ['nothing but space', ' \n\t\n ', []],
    ['one in a line, without the space around it', ' Grid bot \nSheet', ['Grid bot', 'Sheet']],
    ['lines of every kind', 'a\r\nb\rc\u2028d\u2029e', ['a', 'b', 'c', 'd', 'e']],
    ['one that is there twice, once', 'Grid bot\ngrid BOT\nＧrid bot', ['Grid bot']],
    ['as they are, whatever is in them', '<b>x</b>\n__proto__\n=1+1', ['<b>x</b>', '__proto__', '=1+1']],
    ['of the longest name', 'x'.repeat(60), ['x'.repeat(60)]],
    ['twenty', lines(20), lines(20).split('\n')],
  ])('are read: %s', (_, text, applications) => {
    expect(readApplications(text)).toEqual({ applications })
  })

  it.each([
    ['a line too long, by its number', `a\n\n${'x'.repeat(61)}`, 'Line 3 has 61 characters; take 60 at most.'],
    ['a name too long in what is counted in halves', '😀'.repeat(31), 'Line 1 has 62 characters; take 60 at most.'],
    ['too many', lines(21), 'These are 21 applications; name 20 at most.'],
  ])('are refused: %s', (_, text, fault) => {
    expect(readApplications(text)).toEqual({ fault })
  })
})

function lines(count: number): string {
  return Array.from({ length: count }, (_, index) => `Bot ${index}`).join('\n')
}
