import { comparedName } from '../../core/keys/key-name.ts'
import { longestName, mostApplications } from '../../core/keys/key-profile.ts'

/** The applications that stand in a field, one in a line; or what is wrong with them. One that is there twice counts once. */
export function readApplications(
  text: string,
): { readonly applications: readonly string[] } | { readonly fault: string } {
  const found = new Map<string, string>()
  for (const [index, line] of text.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
    const name = line.trim()
    if (name === '') continue
    if (name.length > longestName)
      return { fault: `Line ${index + 1} has ${name.length} characters; take ${longestName} at most.` }
    if (!found.has(comparedName(name))) found.set(comparedName(name), name)
  }
  if (found.size > mostApplications)
    return { fault: `These are ${found.size} applications; name ${mostApplications} at most.` }
  return { applications: [...found.values()] }
}
