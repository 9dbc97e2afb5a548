// The last step of `npm test`: the unit tests beside those in browsers. The former keep one core busy, while the latter,
// one browser at a time, mostly wait for theirs. What the unit tests say is printed when they are done, all in one piece.
// Then, with nothing beside it, a short measuring: what has become far slower than it may be fails as a test would.
import { spawn } from 'node:child_process'
import { fromRoot } from './root.ts'

const vitest = fromRoot('node_modules/vitest/vitest.mjs')

const codes = await Promise.all([
  run([vitest, 'run', '--project', 'chromium', '--project', 'firefox'], true),
  run([vitest, 'run', '--project', 'unit', '--maxWorkers', '1'], false),
])
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
