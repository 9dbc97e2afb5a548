import { useRef } from 'preact/hooks'
import type { StorageSlice } from '../protocol/view.ts'
import { say } from '../words/say.ts'
import { Button } from './Button.tsx'
import { FaultNotice } from './FaultNotice.tsx'
import { Notice } from './Notice.tsx'
import styles from './StorageNotice.module.css'
import { storageWords } from './storage-words.ts'
import { useAttempt } from './use-attempt.ts'

interface StorageNoticeProps {
  storage: StorageSlice | undefined
  /** The owner has read it. */
  onRead: () => Promise<unknown>
}

/** The news that what is stored was found damaged and mended, or is there only once; nothing where all is well. */
export function StorageNotice({ storage, onRead }: StorageNoticeProps) {
  const place = useRef<HTMLDivElement>(null)
  const { isRunning, fault, attempt } = useAttempt()
  if (storage === undefined) return null
  const { mending, oneCopy } = storageWords(storage)
  const read = async () => {
    // The button goes with the notice: the focus waits where they were, and goes on from there.
    if (await attempt(onRead)) place.current?.focus()
  }
  return (
    <div ref={place} class={styles.place} tabIndex={-1}>
      {mending !== null && (
        <Notice tone={storage.mending?.lost === 0 ? 'warn' : 'bad'} role="alert">
          {mending}{' '}
          <Button kind="bare" size="fit" disabled={isRunning} onClick={() => void read()}>
            {say('storageRead')}
          </Button>
        </Notice>
      )}
      {oneCopy !== null && <Notice tone="warn">{oneCopy}</Notice>}
      <FaultNotice fault={fault} />
    </div>
  )
}
