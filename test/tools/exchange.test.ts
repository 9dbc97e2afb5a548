import { spawn } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { fromRoot } from '../../tools/root.ts'

describe('npm run exchange', () => {
  it('says where it is, which keys there are and how to reach it, and ends when it is told to', async () => {
    const ports = ['--proxy-port', '0', '--https-port', '0', '--control-port', '0']
    const exchange = spawn(process.execPath, ['--import', 'tsx', fromRoot('tools/exchange.ts'), ...ports], {
      cwd: fromRoot('.'),
    })
    let said = ''
    const ended = new Promise<number | null>((resolve) => exchange.on('close', resolve))
    await new Promise<void>((resolve, reject) => {
      exchange.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (said.includes('NODE_EXTRA_CA_CERTS')) resolve()
      })
      exchange.on('close', () => reject(new Error(`it ended before it had said everything:\n${said}`)))
    })
    expect(said).toMatch(/proxy\s+http:\/\/127\.0\.0\.1:\d+/)
    expect(said).toContain('account-PracticeAuditor00000')
    expect(said).toMatch(/curl/)
    exchange.kill('SIGTERM')
    expect(await ended).toBe(0)
  })
})
