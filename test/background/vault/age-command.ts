import { spawn } from 'node:child_process'
import { findAge, howToInstallAge } from '../../../tools/age.ts'
import { isRootOnDebian } from '../../../tools/debian.ts'

/**
 * The `age` command as a person uses it. It reads passphrases from the terminal only, so it is run in one, which
 * util-linux's `script` makes.
 */
const age = findAge()

/** False where age is not there and nobody has installed it: then the tests that need it are skipped, visibly. */
export const canUseAge = process.platform === 'linux' && (age !== null || isRootOnDebian())
if (!canUseAge) console.warn(`SKIPPED: backup files against the age command. ${howToInstallAge}`)

/**
 * Runs age and types the passphrase at each of its prompts.
 * @param prompts how often it asks
 * @throws Error with what stood on the terminal, when age fails; and where it should have been installed and is not
 */
export function runAge(options: readonly string[], passphrase: string, prompts: number): Promise<void> {
  if (age === null) throw new Error('There is no age command. `npm test` installs it; so does: apt-get install age')
  const command = [age, ...options].map((word) => `'${word}'`).join(' ')
  const terminal = spawn('script', ['-qec', command, '/dev/null'], { stdio: 'pipe' })
  let seen = ''
  let answered = 0
  terminal.stdout.on('data', (bytes: Buffer) => {
    seen += bytes.toString()
    const asked = seen.match(/passphrase[^:\n]*: /g)?.length ?? 0
    for (; answered < Math.min(asked, prompts); answered += 1) terminal.stdin.write(`${passphrase}\n`)
  })
  return new Promise((resolve, reject) => {
    terminal.on('error', reject)
    terminal.on('close', (status) => {
      if (status === 0 && answered === prompts) resolve()
      else reject(new Error(`age ended with ${status} after ${answered} of ${prompts} prompts:\n${seen}`))
    })
  })
}
