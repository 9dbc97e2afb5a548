import { comparedName } from '../../core/keys/key-name.ts'
import { longestName, mostApplications } from '../../core/keys/key-profile.ts'
import { say } from '../../words/say.ts'

/** The applications that stand in a field, one in a line; or what is wrong with them. One that is there twice counts once. */
export function readApplications(
  text: string,
): { readonly applications: readonly string[] } | { readonly fault: string } {
  const found = new Map<string, string>()
  for (const [index, line] of text.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
    const name = line.trim()
    if (name === '') continue
    if (name.length > longestName)
      return {
        fault: say('profileLineTooLong', { line: String(index + 1), count: String(name.length), most: longestName }),
      }
    if (!found.has(comparedName(name))) found.set(comparedName(name), name)
  }
  if (found.size > mostApplications)
    return { fault: say('profileTooManyApplications', { count: String(found.size), most: mostApplications }) }
  return { applications: [...found.values()] }
}
