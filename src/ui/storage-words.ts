import type { StorageSlice } from '../protocol/view.ts'
import { say, sayCounted } from '../words/say.ts'
import { readDay } from './expiry-words.ts'

/** What there is to say of the two stored copies; null where there is nothing. */
export function storageWords({ mending, hasOneCopyOnly }: StorageSlice): {
  readonly mending: string | null
  readonly oneCopy: string | null
} {
  return {
    mending: mending === null ? null : mendingWords(mending),
    oneCopy: hasOneCopyOnly ? say('storageOneCopy') : null,
  }
}

function mendingWords({ at, lost }: NonNullable<StorageSlice['mending']>): string {
  const outcome = lost === 0 ? say('storageMended') : sayCounted('storageLost', lost)
  return `${say('storageFound', { day: readDay(at) })} ${outcome}`
}
