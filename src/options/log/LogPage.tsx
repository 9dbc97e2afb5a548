import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { LogView } from '../../protocol/log-view.ts'
import { saveFile } from '../../ui/save-file.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { SigningLog } from './SigningLog.tsx'

/** Reads the signing log when one comes to it, and saves it. */
export function LogPage({ ask }: { ask: Ask<'options'> }) {
  const [read, setRead] = useState<{ log: LogView; at: number } | null>(null)
  const { isRunning, fault, attempt } = useAttempt()
  const readLog = useCallback(
    () => void attempt(async () => setRead({ log: await ask('log.read', null), at: Date.now() })),
    [ask, attempt],
  )
  useEffect(readLog, [readLog])
  return (
    <SigningLog
      log={read?.log ?? null}
      readAt={read?.at ?? null}
      isReading={isRunning}
      fault={fault}
      onRead={readLog}
      // The mark at the front tells Excel that this is UTF-8.
      onExport={(csv) => saveFile('twinkey-signing-log.csv', `\uFEFF${csv}`, 'text/csv;charset=utf-8')}
    />
  )
}
