import { useEffect, useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { LogView } from '../../protocol/log-view.ts'
import { saveFile } from '../../ui/save-file.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { SigningLog } from './SigningLog.tsx'

/** Reads the signing log when one comes to it, and saves it. */
export function LogPage({ ask }: { ask: Ask<'options'> }) {
  const [log, setLog] = useState<LogView | null>(null)
  const { fault, attempt } = useAttempt()
  useEffect(() => {
    void attempt(async () => setLog(await ask('log.read', null)))
  }, [ask, attempt])
  return (
    <SigningLog
      log={log}
      fault={fault}
      // The mark at the front tells Excel that this is UTF-8.
      onExport={(csv) => saveFile('twinkey-signing-log.csv', `\uFEFF${csv}`, 'text/csv;charset=utf-8')}
    />
  )
}
