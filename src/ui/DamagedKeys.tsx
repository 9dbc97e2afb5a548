import { Notice } from './Notice.tsx'

/** The news that some stored keys do not open; nothing where all do. */
export function DamagedKeys({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <Notice tone="bad" role="alert">
      What is stored of {count === 1 ? 'one key' : `${count} keys`} is damaged. Gemini still has{' '}
      {count === 1 ? 'it' : 'them'}: disable what you don’t recognise there, and add new keys here.
    </Notice>
  )
}
