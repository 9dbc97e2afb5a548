import { sayCounted } from '../words/say.ts'
import { Notice } from './Notice.tsx'

/** The news that some stored keys do not open; nothing where all do. */
export function DamagedKeys({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <Notice tone="bad" role="alert">
      {sayCounted('damagedKeys', count)}
    </Notice>
  )
}
