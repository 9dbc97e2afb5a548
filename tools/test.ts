// The last step of `npm test`, on two cores: the tests in Chromium, and beside them the unit tests and then those in Firefox.
// The units wait for half of their time, so three of them run at once. What stands beside Chromium's tests is printed when it is done.
// Then, with nothing beside it, a short measuring: what has become far slower than it may be fails as a test would.
// What failed is said once more at the very end: it would else stand a thousand lines above, and some see but the last lines.
import { spawn } from 'node:child_process'
import { fromRoot } from './root.ts'

/** How a part of the tests ended. */
interface Ended {
  readonly part: string
  readonly hasPassed: boolean
  /** What it printed as its errors. */
  readonly errors: string
}

const vitest = fromRoot('node_modules/vitest/vitest.mjs')

const inChromium = run('Chromium', [vitest, 'run', '--project', 'chromium'], true)
const ended = [
  await run('units', [vitest, 'run', '--project', 'unit', '--maxWorkers', '3'], false),
  await run('Firefox', [vitest, 'run', '--project', 'firefox'], false),
  await inChromium,
]
ended.push(await run('speed', ['--import', 'tsx', fromRoot('test/bench/bench.ts'), '--short'], true))

const failed = ended.filter(({ hasPassed }) => !hasPassed)
for (const { part, errors } of failed)
  console.error(`\nThe tests of ${part} failed. Their errors, once more:\n${errors}`)
console.log(failed.length === 0 ? '\nAll passed.' : `\nFailed: ${failed.map(({ part }) => part).join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1

/** Runs a part of the tests in Node. @param isLive true to print as it goes, false to print all of it when it is done */
function run(part: string, flags: readonly string[], isLive: boolean): Promise<Ended> {
  const tests = spawn(process.execPath, flags, { stdio: ['ignore', isLive ? 'inherit' : 'pipe', 'pipe'] })
  const said: Buffer[] = []
  const errors: Buffer[] = []
  tests.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
  tests.stderr?.on('data', (chunk: Buffer) => {
    errors.push(chunk)
    if (isLive) process.stderr.write(chunk)
    else said.push(chunk)
  })
  return new Promise((resolve, reject) => {
    tests.on('error', reject)
    tests.on('close', (code) => {
      process.stdout.write(Buffer.concat(said))
      resolve({ part, hasPassed: code === 0, errors: Buffer.concat(errors).toString() })
    })
  })
}
