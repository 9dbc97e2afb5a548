import type { Fault } from '../protocol/fault.ts'
import { wordsOf } from './fault-words.ts'
import { ForbiddenHost } from './hosts/ForbiddenHost.tsx'
import { Notice } from './Notice.tsx'

/** What went wrong and what to do about it; nothing where nothing did. */
export function FaultNotice({ fault, isFocused = false }: { fault: Fault | null; isFocused?: boolean }) {
  if (fault === null) return null
  if (fault.code === 'no-host-permission')
    return <ForbiddenHost environment={fault.environment} isFocused={isFocused} />
  return (
    <Notice tone="bad" role="alert" isFocused={isFocused}>
      {wordsOf(fault)}
    </Notice>
  )
}
