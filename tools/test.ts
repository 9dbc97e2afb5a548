// The last step of `npm test`, on two cores: the tests in Chromium, and beside them the unit tests and then those in Firefox.
// Browsers wait more than they reckon, for Gemini's pace and for themselves; unit tests reckon, and some of them hold Twinkey to a
// pace, so they have but one browser beside them. What stands beside Chromium's is printed when it is done, all in one piece.
// Then, with nothing beside it, a short measuring: what has become far slower than it may be fails as a test would.
import { spawn } from 'node:child_process'
import { fromRoot } from './root.ts'

const vitest = fromRoot('node_modules/vitest/vitest.mjs')

const inChromium = run([vitest, 'run', '--project', 'chromium'], true)
const codes = [
  await run([vitest, 'run', '--project', 'unit', '--maxWorkers', '2'], false),
  await run([vitest, 'run', '--project', 'firefox'], false),
  await inChromium,
]
codes.push(await run(['--import', 'tsx', fromRoot('test/bench/bench.ts'), '--short'], true))
process.exitCode = codes.every((code) => code === 0) ? 0 : 1

/** Runs a part of the tests in Node. @returns how it ended; null where it was stopped */
function run(flags: readonly string[], isLive: boolean): Promise<number | null> {
  const output = isLive ? 'inherit' : 'pipe'
  const tests = spawn(process.execPath, flags, { stdio: ['ignore', output, output] })
  const said: Buffer[] = []
  for (const stream of [tests.stdout, tests.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((resolve, reject) => {
    tests.on('error', reject)
    tests.on('close', (code) => {
      process.stdout.write(Buffer.concat(said))
      resolve(code)
    })
  })
}
